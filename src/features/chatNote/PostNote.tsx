import { makeStyles, tokens } from '@fluentui/react-components';
import { fieldsOf } from '../../api/problem.ts';
import type { Posting } from '../../drafts/controls/PostOrCopy.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { PostingProblem } from './PostingProblem.tsx';
import { usePosting } from './usePosting.ts';

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL },
});

export function PostNote({ series, meeting, id, content, onPosted, children }: Posting) {
  const { note: words, problems } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const posting = usePosting({ series, meeting }, id, ({ share }) => {
    announce(share.state === 'posted' ? words.posted : words.waiting.waiting);
    onPosted();
  });
  const [field] = fieldsOf(posting.error);
  const problem = field && posting.problem !== undefined ? problems.fields[field.code] : posting.problem;
  return (
    <div>
      <PostingProblem problem={problem} approvalLink={posting.approvalLink} />
      <div className={styles.ways}>
        <QuietButton
          appearance="secondary"
          disabledFocusable={posting.isBusy}
          onClick={() => {
            const written = content();
            if (written) posting.post(written, () => {});
          }}
        >
          {posting.label}
        </QuietButton>
        {children}
      </div>
    </div>
  );
}
