/** Neither TeamsJS nor the sign-in bridge has a timeout. */
export async function limit<Value>(promise: Promise<Value>, milliseconds: number, error: () => Error): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(error());
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}
