import { createHash, timingSafeEqual } from 'node:crypto';
import type { Response, Router } from 'express';
import type { Config } from '../../core/config.ts';
import type { Database } from '../database/database.ts';
import type { Metrics } from '../telemetry/metrics.ts';

interface Watched {
  db: Database;
  stopping: AbortSignal;
  metrics: Pick<Metrics, 'contentType' | 'text'> | null;
  config: Pick<Config, 'metricsToken'>;
}

/** `/healthz`: the process is alive. `/readyz`: it accepts requests. `/metrics`: 404 without METRICS_TOKEN. */
export function healthRoutes(router: Router, { db, stopping, metrics, config }: Watched): void {
  router.get('/healthz', (_request, response) => tell(response, 200, 'alive'));

  router.get('/readyz', async (_request, response) => {
    if (stopping.aborted) return tell(response, 503, 'stopping');
    // Reads a table, because SQLite answers `select 1` without touching the file.
    const canRead = await db
      .selectFrom('meeting')
      .select('id')
      .limit(1)
      .execute()
      .then(
        () => true,
        () => false,
      );
    return tell(response, canRead ? 200 : 503, canRead ? 'ready' : 'no_database');
  });

  if (metrics === null || config.metricsToken === null) return;
  const wanted = digest(`Bearer ${config.metricsToken}`);
  router.get('/metrics', async (request, response) => {
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), wanted)) return tell(response, 401, 'signed_out');
    response.type(metrics.contentType).send(await metrics.text());
  });
}

function tell(response: Response, status: number, what: string): void {
  response.status(status).set('cache-control', 'no-store').json({ status: what });
}

/** `timingSafeEqual` needs equal lengths. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
