/** Identifies the sending panel, so that it gets no notice of its own save. */
export const panelHeader = 'bookend-panel';
