import type { AnswerOf, Endpoint } from '#contract/wire/endpoint.ts';
import type { Call, RequestTo } from './call.ts';

type Answers = Readonly<Partial<Record<string, unknown>>>;

/** A single one is cheaper by its own address. */
const fewest = 2;

/** Later, what was read ahead could be older than a notice. */
const aheadMs = 10_000;

interface Together {
  paths: readonly string[];
  /** Requested before the page has rendered the parts that read it. */
  ahead: Promise<Answers>;
  read: () => Promise<Answers>;
}

/**
 * A `call` that reads several of these addresses by one request if they are asked for in the same turn, as when the live
 * stream opens. The first reads take `ahead`. After a failure each address is asked by itself, so that it fails by itself.
 */
export function withReadsTogether(call: Call, { paths, ahead: first, read }: Together): Call {
  const ahead = { answers: orNothing(first), until: performance.now() + aheadMs, left: new Set(paths) };
  let turn: { asked: Set<string>; answers: Promise<Answers | undefined> } | undefined;

  function join(path: string): Promise<Answers | undefined> {
    if (performance.now() < ahead.until && ahead.left.delete(path)) return ahead.answers;
    if (!turn) {
      const asked = new Set<string>();
      const answers = endOfTurn().then(() => {
        turn = undefined;
        return asked.size < fewest ? undefined : orNothing(read());
      });
      turn = { asked, answers };
    }
    turn.asked.add(path);
    return turn.answers;
  }

  return async <E extends Endpoint>(method: E['method'], path: E['path'], request: RequestTo<E>) => {
    const answers = method === 'get' && paths.includes(path) ? await join(path) : undefined;
    return answers ? (answers[path] as AnswerOf<E>) : call<E>(method, path, request);
  };
}

function orNothing(answers: Promise<Answers>): Promise<Answers | undefined> {
  return answers.catch(() => undefined);
}

function endOfTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
