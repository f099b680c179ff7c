import { useState } from 'react';
import type { GuideContent } from '#contract/organization/guide.ts';
import type { MissingTexts } from '#contract/organization/guideEditor.ts';
import { guideLimits } from '#contract/rules/organization/guide/limits.ts';
import { languagesOf, publishingProblems } from '#contract/rules/organization/guide/texts.ts';
import type { Language } from '#contract/wire/values.ts';
import { printedGuide } from '#words/lines/printedGuide.ts';
import { explain } from '../../../api/explain.ts';
import { ProblemError } from '../../../api/problem.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { useWords } from '../../../words/words.tsx';
import { measureOverflow } from '../pageFit.ts';
import { usePublish } from './queries.ts';

type State =
  | { at: 'ready' | 'publishing' | 'published' }
  | { at: 'refused'; problems: readonly string[] }
  /** Languages of the organization that have no text. */
  | { at: 'asking'; missing: readonly Language[] };

/** Publishes what is saved, if it fits one page of each paper in each language. */
export function usePublishing(guide: string, draft: DraftHandle<GuideContent>) {
  const { guideEditor: words, problems } = useWords();
  const announce = useAnnounce();
  const { mutateAsync } = usePublish(guide);
  const unfit = useUnfit();
  const [state, setState] = useState<State>({ at: 'ready' });
  const publish = async (isWithoutAll: boolean) => {
    if (state.at === 'publishing') return;
    setState({ at: 'publishing' });
    try {
      const reasons = await unfit(draft.now());
      if (reasons.length > 0) return setState({ at: 'refused', problems: reasons });
      const { version } = await draft.flush();
      await mutateAsync({ draft: version, isWithoutAll });
      setState({ at: 'published' });
      announce(words.published);
    } catch (error) {
      const missing = missingIn(error);
      if (missing) setState({ at: 'asking', missing });
      else setState({ at: 'refused', problems: [explain(error, problems)] });
    }
  };
  return {
    state,
    publish,
    forget: () => {
      setState({ at: 'ready' });
    },
  };
}

function missingIn(error: unknown): readonly Language[] | undefined {
  if (!(error instanceof ProblemError) || error.code !== 'languages_missing') return undefined;
  return (error.current as MissingTexts).languages;
}

/** In sentences: what has to change first. */
function useUnfit(): (content: GuideContent) => Promise<string[]> {
  const { guide: readers, guideEditor: words } = useWords();
  return async ({ moment, minutes, texts }) => {
    const structural = publishingProblems(texts).map(({ field, code }) => {
      if (code === 'too_many') return readers.tooManySteps(guideLimits.steps);
      const [, , language] = field.split('.');
      return language === undefined ? words.nothingWritten : words.lookAt(readers.languages[language as Language]);
    });
    if (structural.length > 0) return [...new Set(structural)];
    const found: string[] = [];
    for (const language of languagesOf(texts)) {
      const text = texts[language];
      const overflow = await measureOverflow(printedGuide({ moment, minutes }, { text, language }, readers));
      for (const { paper, lines } of overflow)
        found.push(words.tooLongIn(readers.linesTooMany(lines, readers.papers[paper]), readers.languages[language]));
    }
    return found;
  };
}
