import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SharedCommitment } from '#contract/meeting/recap.ts';
import type { Commitment } from '#contract/person/commitment.ts';
import { isOpen } from '#contract/rules/person/commitment.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { MeetingPath } from '../../api/call.ts';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { TypedText } from '../../words/TypedText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { CommitmentList } from './CommitmentList.tsx';
import { useCommitmentLine } from './CommitmentText.tsx';
import { useCommitments, useSharedCommitments, useShareCommitment, useWithdrawCommitment } from './queries.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

interface HereProps extends MeetingPath {
  you: string;
}

/** Folded, because others may see this screen. */
export function CommitmentHere(props: HereProps) {
  return (
    <Disclosure summary={useWords().commitment.here}>
      <Own {...props} />
    </Disclosure>
  );
}

function Own({ series, meeting, you }: HereProps) {
  const { commitment: words, problems } = useWords();
  const styles = useStyles();
  const { data = [], isPending, isLoadingError, error, refetch } = useCommitments();
  const shared = useSharedCommitments({ series, meeting });
  const mine = (shared.data ?? []).filter(({ by }) => by.id === you);
  const listed = data.filter((one) => one.content.series === series && isOpen(one));
  return (
    <>
      <p className={styles.quiet}>{words.hereHint}</p>
      <ListState
        isPending={isPending || shared.isPending}
        problem={isLoadingError ? `${words.failed} ${explain(error, problems)}` : undefined}
        onTryAgain={() => void refetch()}
      >
        <CommitmentList
          commitments={listed}
          all={data}
          series={series}
          under={(commitment) => (
            <InRecap
              series={series}
              meeting={meeting}
              commitment={commitment}
              shared={mine.find(({ id }) => id === commitment.id)}
            />
          )}
        />
        {mine
          .filter(({ id }) => !listed.some((one) => one.id === id))
          .map((one) => (
            <Shared key={one.id} series={series} meeting={meeting} shared={one} />
          ))}
      </ListState>
    </>
  );
}

interface InRecapProps extends MeetingPath {
  commitment: Commitment;
  shared: SharedCommitment | undefined;
}

function InRecap({ series, meeting, commitment: { id, content }, shared }: InRecapProps) {
  const { commitment: words, problems } = useWords();
  const styles = useStyles();
  const { language } = useFormat();
  const line = useCommitmentLine()(content);
  const share = useShareCommitment({ series, meeting }, id);
  const isWhole = !isBlankText(content.when) && !isBlankText(content.act);
  const isCurrent = shared?.line === line;
  return (
    <div className={styles.root}>
      {shared && <Shared series={series} meeting={meeting} shared={shared} isShown={!isCurrent} />}
      {isWhole && !isCurrent && (
        <>
          <QuietButton
            aria-label={words.named(shared ? words.shareAgain : words.share, line)}
            disabledFocusable={share.isPending}
            onClick={() => {
              if (!share.isPending) share.mutate(language);
            }}
          >
            {shared ? words.shareAgain : words.share}
          </QuietButton>
          {!shared && <p className={styles.quiet}>{words.shareHint}</p>}
        </>
      )}
      {!isWhole && <p className={styles.quiet}>{words.notShared}</p>}
      <div role="alert">{share.error && <WarningText>{explain(share.error, problems)}</WarningText>}</div>
    </div>
  );
}

interface SharedProps extends MeetingPath {
  shared: SharedCommitment;
  isShown?: boolean;
}

function Shared({ series, meeting, shared: { id, line }, isShown = true }: SharedProps) {
  const { commitment: words, problems } = useWords();
  const styles = useStyles();
  const withdraw = useWithdrawCommitment({ series, meeting }, id);
  return (
    <div className={styles.root}>
      {isShown && (
        <p className={styles.text} dir="auto">
          <TypedText>{line}</TypedText>
        </p>
      )}
      <p className={styles.quiet}>
        {words.sharedLine}. {words.sharedHint}
      </p>
      <div>
        <QuietButton
          aria-label={words.named(words.withdraw, line)}
          disabledFocusable={withdraw.isPending}
          onClick={() => {
            if (!withdraw.isPending) withdraw.mutate();
          }}
        >
          {words.withdraw}
        </QuietButton>
      </div>
      <div role="alert">{withdraw.error && <WarningText>{explain(withdraw.error, problems)}</WarningText>}</div>
    </div>
  );
}
