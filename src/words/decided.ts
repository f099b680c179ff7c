/**
 * Question and answer in one line: "Leave of absence of a member: accepted", "When do we launch? On 12 March". An answer alone
 * ("accepted", "(c)") says nothing to a reader; one that repeats the question is said once.
 */
export function decidedLine({ statement, final }: { statement: string; final: string }): string {
  const [question, answer] = [statement.trim(), final.trim()];
  if (question === '' || answer === '') return question || answer;
  if (isSaidAlready(question, answer)) return answer;
  return /[?!:;…]$/u.test(question) ? `${question} ${answer}` : `${question.replace(/[.,]+$/u, '')}: ${answer}`;
}

/** Whether the answer is the question's own words, or begins with them. */
function isSaidAlready(question: string, answer: string): boolean {
  const [asked, answered] = [plain(question), plain(answer)];
  return answered === asked || (asked !== '' && answered.startsWith(`${asked} `));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\p{P}\s]+/gu, ' ')
    .trim();
}
