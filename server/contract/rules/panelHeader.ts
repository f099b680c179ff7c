/** Names the open panel that sends a request, so that it gets no notice of its own save. */
export const panelHeader = 'bookend-panel';
