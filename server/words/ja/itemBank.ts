import type { itemBank as english } from '../en/itemBank.ts';

export const itemBank: typeof english = {
  questions: {
    recognition_by_name: 'この1か月に、あなたの貢献を、あなたの名前を挙げて言ってくれた人はいましたか？',
    recognition_effect: 'この1か月に、あなたの仕事がどんな結果につながったかを伝えてくれた人はいましたか？',
    recognition_seldom_seen: 'この1か月に、ふだん目立たない仕事をしている人に、お礼が伝えられましたか？',
    fairness_heard: 'この3か月に、あなたの仕事に関わる決定の前に、あなたの意見を聞いてもらえましたか？',
    fairness_reasons: 'この3か月に、あなたの考えとは違う決定になったとき、その理由を説明してもらえましたか？',
    fairness_same_rule: 'この3か月に、同じ状況の人には、全員に同じルールが適用されましたか？',
    safety_idea: 'この1か月に、あなたのチームで、まだまとまっていないアイデアを話した人はいましたか？',
    safety_mistake: 'この1か月に、あなたのチームで、自分の失敗を打ち明けた人はいましたか？',
    safety_support: 'この1か月に、あなたのチームで、行き詰まった人を助けた人はいましたか？',
    friction_interrupted: 'この1か月に、会議で、話し終わる前にさえぎられた人はいましたか？',
    friction_dismissed: 'この1か月に、会議で、返答もなく片づけられた話はありましたか？',
    friction_elsewhere: 'この1か月に、会議で、誰かが話している間に別のことをしている人はいましたか？',
    leading_eye_contact: 'この3か月に、…は、話している人の方を普段から見ていましたか？',
    leading_acknowledges: 'この3か月に、…は、誰かの貢献を皆の前で伝えましたか？',
    leading_invites_challenge: 'この3か月に、…は、最終決定の前に反対意見を求めましたか？',
    leading_purpose: 'この3か月に、…は、会議の目的を最初に伝えましたか？',
    leading_how_decided: 'この3か月に、…は、どのように、誰が決めるのかを前もって伝えましたか？',
    leading_explains: 'この3か月に、…は、決定の理由を説明しましたか？',
    leading_clarifies: 'この3か月に、…は、何が決まり、誰がいつまでに何をするかを文書に残しましたか？',
    leading_timely_feedback: 'この3か月に、…は、あなたの仕事をどう見たかを数日以内に伝えましたか？',
    leading_thanks_bad_news: 'この3か月に、…は、反対した人や悪い知らせを伝えた人にお礼を言いましたか？',
    leading_mistakes: 'この3か月に、…は、失敗したとき、誰がしたかではなく、何を学べるかを尋ねましたか？',
    leading_delegates: 'この3か月に、…は、仕事を任せ、いつそれについて話すかを決めましたか？',
    leading_changes: 'この3か月に、…は、フィードバックを受けて何かを変え、それを伝えましたか？',
  },
  labels: {
    recognition_by_name: '名前を挙げて貢献が伝えられた',
    recognition_effect: '仕事の結果が伝えられた',
    recognition_seldom_seen: '目立たない仕事へのお礼があった',
    fairness_heard: '決定の前に意見を聞かれた',
    fairness_reasons: '考えと違う決定の理由が説明された',
    fairness_same_rule: '全員に同じルール',
  },
  answers: { yes: 'はい', no: 'いいえ', couldNotTell: 'わからない' },
  briefing: {
    say: (sentence) => `言い方の例：「${sentence}」`,
    quarter: (number, year) => `${year}年第${number}四半期`,
    blank: '…',
    directions: {
      rising: (question, from, to) =>
        `「${question}」という質問に「はい」と答えた人は、${from}に比べて${to}に明らかに増えました。`,
      falling: (question, from, to) =>
        `「${question}」という質問に「はい」と答えた人は、${from}に比べて${to}に明らかに減りました。`,
      unclear: (question, from, to) =>
        `「${question}」という質問への回答には、${from}から${to}にかけて明らかな変化は見られません。`,
    },
    basis: (from, answersFrom, to, answersTo) =>
      `${from}の${answersFrom}件以上、${to}の${answersTo}件以上の回答に基づいています。どちらの四半期も、5人以上のホストの会議の後に、匿名で寄せられたものです。`,
    uncertainty:
      '変化が「明らか」だとするのは、25ポイント以上の差があり、それほどの差が偶然だけで現れるのが20回の比較に1回未満の場合だけです。それでも、7つの行動のうち1つは偶然に動くことがあります。',
    tooLittle: (question, from, to) =>
      `「${question}」という質問もしています。${from}と${to}の回答はまだ十分でなく、変化があったとは言えません。判断するには、四半期ごとに少なくとも5人のホスト、2件の結果、10件の回答が必要です。`,
  },
};
