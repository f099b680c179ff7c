# The panel is built with everything; what runs has neither the tools nor the sandbox.
# Node 26.10.0 on Debian 13, for every platform. Source: docker-library/repo-info. docs/security.md says how to bring it up to date.
ARG NODE_IMAGE=node:26-slim@sha256:ec7758ee051e457b468b32bde57b0879010b325bb9862718e9615225ce4aaae1
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY vite.config.ts ./
COPY src ./src
COPY server ./server
RUN npm run build && npm prune --omit=dev

FROM ${NODE_IMAGE}
WORKDIR /app
ENV NODE_ENV=production DATABASE_URL=file:/data/bookend.db
RUN mkdir /data && chown node:node /data
COPY package.json ./
COPY server ./server
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist/panel ./dist/panel
COPY --from=build /app/dist/server ./dist/server
USER node
# All that is written: `docker run --read-only --volume bookend:/data` works.
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3978}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
