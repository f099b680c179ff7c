const retryMs = 2_000;

/** Fetches a part of the panel, and doesn't give up: a screen that is asked for while the network is gone comes with it. */
export async function retryImport<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}
