import { wordsIn, type OwnerWords } from '../ownerWords.ts';

export const owners: OwnerWords = {
  nobody: wordsIn(
    'someone,somebody,anyone,anybody,nobody,no one,noone,none,volunteer,volunteers,volunteer needed,' +
      'a volunteer,we,us,they,tbd,tba,tbc,tbn,n/a,n.a,nn,n.n,n. n,?,to be decided,to be determined,' +
      'to be confirmed,to be named,not assigned,unassigned,open',
  ),
  nobodyFirst: wordsIn('whoever,who ever,whomever,someone,somebody,anyone,anybody'),
  everybodyFirst: wordsIn('all,both,every,each,everyone,everybody'),
  articles: wordsIn('the,our'),
  groups: wordsIn(
    'team,teams,group,groups,department,departments,dept,division,divisions,committee,committees,' +
      'subcommittee,subcommittees,commission,council,crew,squad,squads,task force,taskforce,' +
      'working group,staff,management,leadership,secretariat,employees,editors,members,attendees,' +
      'participants,volunteers,residents,tenants,trustees,directors,developers,engineers,designers,' +
      'reviewers,teachers,parents,users,customers,colleagues',
  ),
  groupEndings: [],
  groupNames: wordsIn(
    'board,steering board,executive board,board of directors,company,office,back office,front office,' +
      'marketing,sales,finance,legal,accounting,hr,it,pr,r&d,qa,ops,operations,engineering,design,' +
      'support,purchasing,procurement,logistics,production,security,communications,controlling,' +
      'helpdesk,it support,customer service,customer support,product,research,compliance,facilities,' +
      'payroll,everyone,everybody,host,hosts,organizers,organisers',
  ),
  titles: wordsIn('mr,mrs,ms,mx,miss,dr,prof,sir,dame'),
  titlesAfter: [],
  joiners: wordsIn('and,or,plus,with'),
  joinersWithin: [],
  joinedPrefixes: [],
  notJoined: [],
  companyEnds: wordsIn('inc,incorporated,ltd,limited,llc,llp,plc,corp,corporation,pty,aps,b.v,s.r.l,srl,spa,s.p.a'),
  companyCapitals: wordsIn('co,sa,bv,oy,ab'),
  companyParts: [],
  firmEnds: wordsIn('co,son,sons,brothers,bros,daughter,daughters,partner,partners,associates,company'),
};
