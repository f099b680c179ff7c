/** Nothing could be asked. The message is for whoever runs the command. */
export class CheckFailed extends Error {
  override name = 'CheckFailed';
}

/** One question couldn't be asked. */
export class NotAsked extends Error {
  override name = 'NotAsked';
}

/** Without its cause: axios' errors contain the request with its token. */
export class Unreachable extends Error {
  override name = 'Unreachable';

  constructor(who: 'Entra' | 'Graph') {
    super(`${who} did not answer.`);
  }
}
