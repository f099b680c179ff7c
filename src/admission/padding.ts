/** Pads the JSON body to exactly `bytes` bytes, so that its length reveals nothing. Throws if it is longer. */
export function padded<Body extends object>(bytes: number, body: Body): Body & { padding: string } {
  const { length } = new TextEncoder().encode(JSON.stringify({ ...body, padding: '' }));
  if (length > bytes) throw new Error(`${length} bytes don't fit into ${bytes}`);
  return { ...body, padding: ' '.repeat(bytes - length) };
}
