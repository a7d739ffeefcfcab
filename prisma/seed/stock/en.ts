import type { Stock } from "./stock";

export const en: Stock = {
  concepts: [
    {
      sphere: "governance",
      as: "expert",
      title: "A professional civil service: open entry, fair pay, protection from orders that break the law",
      summary:
        "The concept describes how to move from a state apparatus built on loyalty to a civil service built on competence. It proposes a clear border between political and professional posts, open competitions, one pay scale instead of discretionary bonuses, and a legal duty to refuse unlawful orders. The reform is spread over five years so that schools, clinics and registries keep working throughout.",
      body: `Every reform on this platform, whether of courts, schools or municipal finance, will in the end be carried out by people sitting in offices. If those people are afraid to decide, chosen for obedience or leave after a year for better pay, no law will help. This concept is therefore about the least visible reform and perhaps the most necessary one.

## The starting point

We should not imagine that the present apparatus is made only of villains or only of silent heroes. Most of its staff are specialists: accountants, land surveyors, engineers, lawyers, inspectors. They work under rules which reward caution and punish initiative. Four features stand out.

- **Appointment from above.** A head of department is selected by a superior and agreed with several bodies whose opinion is never explained to the candidate.
- **Short contracts.** A yearly contract that may simply not be renewed is a stronger instrument of discipline than any disciplinary code.
- **Pay made of bonuses.** The fixed part of the salary is small; the rest depends on the mood of the head of the office.
- **Spoken instructions.** Important decisions are passed on by telephone, so that responsibility for them cannot be established afterwards.

The result is an apparatus that carries out instructions quickly and solves problems slowly.

## What we want to arrive at

A professional civil service has three qualities which must be kept in balance.

1. **Competence.** People are hired and promoted for what they know and can do.
2. **Political neutrality.** The same official serves one government today and another after the next election, with equal diligence.
3. **Accountability.** An official explains decisions in writing and answers for them, but does not answer for following the law against a superior’s wish.

If one of the three is missing, the other two do not last. Competent people without accountability become a closed caste; accountable people without neutrality become party staff.

## The border between politics and service

The law should name, in a closed list, the posts that change with the government: ministers, their deputies and a limited number of advisers in each minister’s private office. All other posts are professional.

### State secretary of a ministry

Each ministry has one senior professional manager, whom we call here a state secretary. This person runs the staff, the budget and the procedures; the minister sets the direction. The state secretary is appointed for five years after a competition, and the term deliberately does not coincide with the term of parliament.

### Advisers

Advisers leave together with the minister. They may not give orders to professional staff, and their names and duties are published. Without this rule a private office turns within a year into a second ministry.

## Entry, promotion and pay

All vacancies above the level of technical assistant are published on one portal. For each vacancy the portal shows the duties, the pay band, the criteria and, later, a short explanation of the result.

A competition has three stages:

- a written test common to all bodies, taken once and valid for two years;
- a practical task close to the real work: drafting a reply to a citizen, analysing a small budget, finding the mistakes in a procurement file;
- an interview with a commission of five, of whom at least two come from outside the body concerned.

Promotion inside the service follows the same logic, but the common test is replaced by yearly appraisals. Horizontal movement between ministries and between the centre and the districts should be easy.

### People with experience abroad

Many Belarusians have worked in companies, universities and administrations of other countries. Entry to the service must be open to them at every level, not only at the bottom. We propose recognising foreign work experience by a declaration and a check of references, without the long procedure of apostilles and certified translations for each document.

### Pay scale

The principle is simple: at least 85 per cent of income is fixed and can be known in advance by anyone who looks at the scale. The table shows the proposed structure in relation to the average wage in the country, not in absolute sums.

| Band | Typical posts | Pay relative to the average wage |
|---|---|---|
| A | Technical assistant, registrar | 0.9–1.1 |
| B | Specialist, inspector | 1.2–1.6 |
| C | Head of unit, senior analyst | 1.8–2.3 |
| D | Head of department, deputy head of a regional body | 2.5–3.2 |
| E | State secretary, head of an agency | 3.5–4.2 |

Such pay costs money. A part of it can be found by removing duplicate inspection and reporting posts, which should be counted by a functional review in the first year.[^1] The other part must be stated honestly in the budget.

## Protection from unlawful orders

An official who receives an order which appears to break the law must ask for it in writing. If it is confirmed in writing and the official still considers it unlawful, he or she informs the Civil Service Commission, which gives an opinion within five working days. Until then the order is not carried out, except where life or health is in danger.

Dismissal within two years after such a report is presumed to be retaliation unless the employer proves otherwise. Without this reversal of the burden of proof the right to refuse will remain on paper.

### The Civil Service Commission

The Commission is a small body of seven members elected by parliament for seven years, one member each year. It does not manage staff. It has four tasks:

- to approve the rules of competitions and check samples of them;
- to hear complaints from candidates and officials;
- to give opinions on unlawful orders and conflicts of interest;
- to report publicly once a year.

## Transition: who stays

This is the question asked most often, and there is no answer that satisfies everybody. We propose to avoid two extremes: dismissing everyone and keeping everyone.

1. **In the first six months** no mass dismissals take place. Heads of bodies are replaced by acting managers; contracts of all other staff are extended by law for one year, so that nobody works under the threat of non-renewal.
2. **From month six to month eighteen** an individual review takes place for a defined list of about two thousand senior posts. It asks two questions: is the person qualified, and did the person take part in serious violations of rights? The second is decided only on documents and testimony, with a hearing and a right of appeal to a court.
3. **From the second year** all vacant posts are filled by competition. Present staff take part on the same terms as everyone else.
4. **By the fifth year** open-ended contracts become the rule for all who have passed two positive appraisals.

Participation in a pool of candidates, including the Personnel Reserve for New Belarus, gives preparation but no privilege.[^2]

## Risks

The first risk is speed: a competition takes two months, and some posts cannot stay empty so long. For them we allow acting appointments of up to six months which cannot be renewed. The second is imitation, when the competition is held and the winner is known beforehand. Outside members of commissions, published explanations and sample checks reduce it. The third is fatigue. A reform which brings no visible result in two years loses its supporters, so the first changes should be those that citizens notice: fewer certificates, written answers with a name and a telephone number, and a clear date by which a matter will be decided.

[^1]: A functional review compares the tasks a body has by law with what its staff in fact do during the week. It is usually done by mixed teams of internal and external analysts and takes six to nine months.
[^2]: The rule protects the reserve itself: a reserve which guarantees a post would soon become a new nomenklatura.
`,
    },
    {
      sphere: "security",
      as: "expert",
      title: "From militia to police: a service that protects people and answers to the law",
      summary:
        "The concept sets out how the militia can become a police service with a narrow set of tasks, local accountability and independent oversight. It separates policing from functions that do not belong to it, describes an individual review of staff, new training, rules on the use of force and a complaints body outside the ministry. The priority of the first year is to keep everyday safety while the rules change.",
      body: `Renaming is the easy part. A new badge and a new colour of car can be introduced in one summer, and people will go on crossing the street when they see a patrol. The change we need is in what the service is for, to whom it answers and what happens when it makes a mistake.

## Why the model itself has to change

The militia was conceived as an instrument for keeping order in the interests of the state. Protection of the individual was one of its tasks, though seldom the first. Three things followed from this design.

- **Centralisation.** A district department reports upwards, never to the residents of the district.
- **Plan figures.** Work is measured by numbers of protocols and solved cases, so it is rational to register only what can be solved and to write protocols where it is easy.
- **Mixed functions.** Investigation, licensing, passports, migration, riot control and prevention are gathered in one ministry with the rank system of an army.

A conscientious officer in such a system spends more time on reports than on people. We should remember this when we speak of staff: some left because they did not want to work in this way, and some of those who stayed would work differently under different rules.

## Principles of the new service

1. The police serve residents and the law. They do not serve a government, a party or a person.
2. Force is the last means, it is proportionate, and it is always recorded.
3. Every officer can be identified.
4. Whoever is in custody has access to a lawyer from the first hour.
5. Complaints are examined by people who do not belong to the police.

These sentences are short on purpose. Every recruit should know them by heart, and so should every school leaver.

## Structure

### What leaves the ministry

Passports, residence registration and driving licences go to civilian service centres. Supervision of detention centres goes to the ministry of justice, because those who detain should not also guard. Pre-trial investigation of serious crimes remains with a separate investigative body under the procedural control of a prosecutor and a court.

### What remains

Two levels are proposed:

- **Municipal and district police:** patrols, neighbourhood officers, traffic, domestic violence, minor offences. The head is chosen by competition and reports to the local council twice a year. The council may not give orders in individual cases.
- **National police:** organised crime, cybercrime, economic crime, witness protection, forensic service, reserve for emergencies and large events.

Internal troops are removed from policing altogether. Public order at assemblies is the duty of trained police units with visible numbers on their uniforms, whose first task is to enable a peaceful assembly to take place.

## People: review, leaving, joining

The most painful part concerns those who serve today. Collective guilt and collective pardon are both bad solutions, the first because it is unjust and the second because nobody will believe in the new service.

### Individual review

Every officer above a certain rank, and every officer of units which were used against peaceful assemblies, passes an individual review. A panel consists of a lawyer, a representative of a human rights organisation, a psychologist, a serving officer from another region and a person proposed by the local council. The panel looks at the personal file, complaints, testimony and the officer’s own explanation.

| Result of the review | Consequence |
|---|---|
| No objections | Transfer to the police after the retraining course |
| Doubts about skills or conduct | Probation of one year with a mentor |
| Serious breach of discipline | Dismissal with the right of appeal |
| Signs of a crime | File passed to the prosecutor, suspension from duty |

Officers in junior posts with no complaints against them pass a simplified procedure on documents.[^1]

### New recruits

At least a third of posts in the first three years should be filled by people who never served in the militia. Former military conscripts are welcome, and so are teachers, social workers and paramedics. Women should have equal access to all units, including patrol and criminal investigation. Those who left the service for reasons of conscience may return with their years of service counted in full.

## Training

The present academy prepares officers for four or five years in barracks conditions. We propose another scheme:

- a basic course of ten months, half of it on the street with a mentor;
- law and human rights taught through cases and not through lectures only;
- at least 120 hours of communication, de-escalation and work with people in distress;
- first aid and driving;
- a yearly refresher of five days, with an examination on the use of force.

Higher education in law or criminology is obtained at ordinary universities, together with ordinary students. A future police officer who spent several years in the same lecture hall as future journalists and teachers will understand them better.

### Language

An officer must be able to serve a person in Belarusian and in Russian. This is not a symbolic demand. A person who reports a crime should not also have to fight for the right to be understood.

## Oversight and results

One body cannot control the police. We propose three circles, each with its own task.

1. **Inside:** a professional standards unit which handles minor breaches and reports openly on the number of cases and their results.
2. **Outside:** an independent Police Complaints Office with its own investigators, reporting to parliament. It must investigate every death and serious injury in custody or during an operation, even without a complaint.
3. **Local:** advisory groups of residents attached to each district department, meeting four times a year in public.

Body cameras are useful if the rules are clear. The recording starts with any use of authority, is kept for ninety days or until a case is closed, and is available to the person recorded. A switched-off camera without a reason is a breach of discipline.

### How to measure success

Plan figures must be abolished in the first month; this can be done by a single order and costs nothing. Instead, a yearly survey of residents is carried out by an independent institute. It asks whether people feel safe, whether they would report a crime, how quickly help came and how they were treated.[^2] Registered crime will probably rise in the first two years because people will start to report it. The government must say so in advance, otherwise the rise will be used as an argument against the reform.

## Timetable and risks

- **First 100 days:** end of plan figures, visible identification numbers, access to a lawyer from the first hour, acting heads in regional departments, a public telephone line for complaints.
- **First year:** law on police, creation of the Complaints Office, start of reviews, first basic courses.
- **Second and third year:** transfer of civilian functions, competitions for heads of district departments, closing of the reviews.
- **Fourth and fifth year:** evaluation, amendment of the law.

The main risk is a gap in everyday safety during the change. It is reduced by moving region by region instead of everywhere at once, by keeping forensic and emergency staff in place, and by paying those on probation a full salary. A second risk is that dismissed officers find work in private security firms of doubtful kind; licensing of such firms should therefore be revised in the same year. A third risk is our own impatience. Trust between a neighbourhood and its police grows slowly, case after case, and cannot be decreed.

[^1]: The simplified procedure can be reopened for three years if new documents or testimony appear.
[^2]: The questions should remain the same for at least five years, so that districts and years can be compared.
`,
    },
    {
      sphere: "foreign",
      as: "participant",
      title: "A consulate that helps: services for Belarusian citizens abroad",
      summary:
        "Hundreds of thousands of citizens live outside the country, and for many of them the consulate is the only part of the state they ever meet. The concept proposes remote services, mobile consular days, an amnesty for expired documents and a duty to help in an emergency regardless of a person’s views. Most steps need little money but a change of attitude.",
      body: `I have dealt with consulates as an ordinary visitor for many years, in two countries. What I describe below grew out of those queues and out of conversations in them. I am not a diplomat and would be glad to be corrected by those who are.

## What people come for

If we leave aside visas for foreigners, people come to a consulate with a fairly short list of matters:

- a passport that has expired or is about to expire;
- the registration of a child born abroad;
- a certificate, a power of attorney, a translation to be confirmed;
- a pension, or proof that the person is alive so that the pension continues;
- trouble: an arrest, an accident, a death in the family, lost documents.

The first four can be planned and, to a large extent, done without a visit. The fifth cannot be planned at all and needs a person who answers the telephone at night.

## Three levels of service

### Online by default

An application for a document is filled in at home. Biometric data are taken once and remain valid for ten years. A finished passport may be sent by registered post or collected. The state of the matter can be seen at any time, with the name of the desk which deals with it.

### Mobile consular days

Many of our people live far from capitals. A consul with a portable station can visit a city of two or three hundred Belarusians twice a year and receive everybody in one weekend. Dates are announced three months in advance. Diaspora organisations may lend a room, but they must not see the applications.

### Honorary and shared services

In countries without a Belarusian mission we should ask partner states to provide emergency help to our citizens on the basis of an agreement. Such agreements are common in the world and cost little.

## Restoring what was lost

Many citizens have lived for years with expired passports because they could not safely apply for new ones. Their children were born, registered abroad and have no Belarusian document. During the first two years I propose a simplified procedure:

1. Identity may be confirmed by an expired passport, by any other official document with a photograph, or by two citizens who know the person.
2. No fines and no explanations for the delay.
3. Children receive confirmation of citizenship together with the parent’s document, in one visit.
4. Decisions on depriving people of citizenship taken for political reasons are reviewed on the state’s own initiative, so that nobody has to apply.

## The duty to help

The consular statute should say plainly that help in an emergency is given to every citizen. The consul has no right to ask about a person’s views, membership or reasons for leaving. Data received for a service may not be passed on for any other purpose, and each access to a file is recorded and visible to the citizen.

I would also add one modest rule: a consul visits every detained citizen within five working days if the person agrees, and repeats the visit at least every three months.

## Money and staff

Online services reduce the counters; the freed posts go to emergency duty and mobile days. Fees should cover the cost of the document and no more. For pensioners and for children under fourteen the first document is free.

Staff need training less in protocol and more in family law, psychology of crisis and the local language. I would recruit part of the consular staff by open competition among citizens who already live in the country of service: they know the hospitals, the courts and the trains.

What I cannot estimate is the cost of the secure data system. I hope somebody in the discussion can.
`,
    },
    {
      sphere: "education",
      as: "participant",
      title: "Learning again at forty: a national system of adult retraining",
      summary:
        "The economy of a new Belarus will change faster than one generation can retire. The concept proposes a personal learning account for every adult, short modular courses at existing colleges, recognition of skills gained at work and a support allowance during study. It is aimed above all at small towns where one factory employs half the families.",
      body: `When a large enterprise in a small town is restructured, two things are usually offered: early retirement and good advice. Neither feeds a family in which both parents are forty-five. This concept asks what the state could offer instead.

## The problem in plain words

Our system of education was built for people who learn until twenty-two and then work in one trade. Courses for adults exist, but they are tied to an employer who sends the person, or to the employment office which offers what happens to be available. The learner decides very little.

In the years of reform several groups will need to change their occupation at the same time:

- workers of unprofitable state enterprises;
- staff of administrative bodies which will be reduced;
- people who return from abroad and whose diplomas do not fit;
- those who were dismissed for political reasons and lost several years;
- parents after a long break for the care of children.

## A personal learning account

Each adult between twenty-five and sixty receives an account with a yearly entitlement, which can be saved up for five years. The money is not paid out in cash. It is transferred to a provider chosen by the person from a public register.

### Who may be a provider

Colleges, universities, companies, trade unions, non-profit organisations. The condition is an outside examination and the publication of results: how many people began, how many finished, how many worked in the new field a year later. A provider with poor results for two years leaves the register.

### Additional entitlement

Those who lose their jobs in a planned restructuring receive a triple entitlement before the dismissal, not after it. Six months’ notice with study time is better than six months of unemployment.

## Short modules and recognition of experience

A person with twenty years of work does not need to start from zero. I propose:

1. Programmes made of modules of 40 to 120 hours, each with its own certificate.
2. An assessment of prior learning: a welder, a bookkeeper or a nurse shows in practice what he or she can do and receives credit for it.
3. Evening, weekend and distance study as the normal form, daytime study as an option.
4. Basic modules available everywhere: digital skills, Belarusian for work, English, starting a small business, bookkeeping for beginners.

## Support during study

Without money to live on, only those study who could manage anyway. For courses longer than three months a learner receives an allowance of 70 per cent of the previous wage, but not less than the subsistence minimum and not more than the average wage. Travel to the nearest college is paid. If there are small children, the college offers a room and a supervisor; this is cheaper than it sounds and decides for many mothers whether they come at all.

## Pilot

I suggest starting with three towns of different kinds: one with a single large factory, one agricultural district centre and one satellite town of Minsk. The pilot lasts two years. It is evaluated by an institute which took no part in it, and the report is published whatever it says. Only then should the account become a right for all.

The weakest point of my proposal is forecasting: nobody knows exactly which trades will be needed. That is why I would leave the choice to the learners and give them honest data instead of a plan.
`,
    },
    {
      sphere: "health",
      as: "in_review",
      title: "A doctor within reach: primary care in rural districts",
      summary:
        "In many villages the nearest doctor is an hour away and the feldsher station is open twice a week. The concept proposes small family practice teams that serve several villages, more rights for nurses and feldshers, regular transport and remote consultations. It does not try to keep every building, but it guarantees every resident a time within which help must come.",
      body: `We tend to discuss rural medicine as a question of buildings: whether to keep a station or to close it. For a patient the question is different. How long does it take until somebody competent sees me, and will it be the same person next time?

## What does not work

- Doctors are sent to districts by compulsory placement and leave on the day the term ends.
- A feldsher with thirty years of experience may not prescribe what a young doctor prescribes by telephone on her advice.
- A bus runs on Tuesday, the laboratory works on Thursday.
- Paper reports take a third of the working day.

## The family practice team

The basic unit is a team: one family doctor, two nurses or feldshers, one social worker and a driver. It serves between 1,500 and 2,500 people in several villages. The team has a base with a small laboratory and visits each larger village on fixed days. The contract is concluded between the team and the district health fund for five years, with a clear list of services.

Doctors come by choice and not by placement. In return they receive housing that becomes their own after eight years, a pay supplement for distance, and two weeks of paid training a year. Compulsory placement is abolished gradually, as the posts are filled, so that no district is left without anybody.

## Guaranteed times

| Need | Guarantee |
|---|---|
| Emergency | Ambulance within 25 minutes |
| Acute illness | Contact the same day |
| Planned visit to the team | Within 5 days |
| Specialist, in person or by video | Within 30 days |

Each district publishes every quarter how far it has kept these times.

## Nurses and feldshers

After an additional course and an examination they may independently prescribe from a limited list, follow patients with high blood pressure and diabetes, and vaccinate. A doctor is always reachable by video. This is not medicine of the second class: it puts into law what is already done quietly.

## Transport and medicines

A medical minibus goes round the villages twice a week on a timetable, with free travel to the base and to the district hospital. Medicines prescribed by the team are brought on the next round, so villages without a pharmacy do not depend on neighbours with a car.

## First steps

I propose to begin in six districts, one in each region, and to compare them after eighteen months with similar districts without teams. The comparison should look at waiting times, hospital admissions that could have been avoided, and how many staff stayed.
`,
    },
    {
      sphere: "digital",
      as: "archived",
      title: "Once only: the state should not ask for what it already knows",
      summary:
        "A short proposal to forbid state bodies to demand certificates from citizens when the information is already held in a state register. Bodies would exchange data through a secure layer, each request would be visible to the person concerned, and paper certificates would be abolished in three waves. The author has since merged the proposal with a broader concept.",
      body: `A citizen carries a certificate from one window to another, both of which belong to the same state. The courier is unpaid and stands in a queue. This proposal would end that.

## The rule

No state body may ask a person for a document or fact which another state body already holds. If it is needed, the body requests it itself. A refusal on the ground that ‘the certificate is missing’ is void.

## The conditions

The rule is convenient and therefore dangerous. Easy exchange of data between bodies can serve surveillance as well as service, so four conditions belong in the same law:

- data stay in the register where they arise, and no common database is created;
- each request names its legal ground and the official who made it;
- the person sees in a personal account who asked for what and when;
- an independent data protection authority may stop any exchange within a day.

Bodies responsible for security and investigation have no access through this layer. They need a court order, as before.

## Three waves

1. **Six months:** certificates of family composition, place of residence and employment.
2. **One year:** income, education, property.
3. **Two years:** everything else, apart from a short list of exceptions approved by parliament.

Those who do not use the internet come to one service window, where an employee does the same on their behalf.

## How to check

Each quarter the ministry publishes how many paper certificates were still issued, and by whom. A body which still issues many of them explains in public why it does so.
`,
    },
  ],
  comments: {
    openings: [
      "I read this twice, the second time with a pencil.",
      "One thought after reading.",
      "Thank you for a text that can actually be argued with.",
      "Let me add a practical point.",
      "I come to this from practice, not from theory.",
      "A careful piece of work.",
      "I would like to draw attention to one thing.",
      "We discussed this at home last night.",
      "Good that somebody has put this on paper at last.",
      "I am not a specialist in this field, but here is how it looks from outside.",
      "Something here made me stop and think.",
      "A remark for the next version.",
      "I have been waiting for this topic.",
      "My comment concerns the practical side.",
      "First of all, thanks to the author for the plain language.",
      "I will be brief.",
      "Having slept on it, I want to say one thing.",
      "I looked at this with the eyes of someone who would have to carry it out.",
      "The general direction is clear to me, so I will go straight to the detail.",
      "A comment from the regions.",
      "This is a subject on which I changed my mind more than once.",
      "There is one point I would discuss separately.",
      "I sent the text to a former colleague, and we talked about it for an hour.",
      "Perhaps this has been said already, but it bears repeating.",
    ],
    arguments: {
      justice: [
        "Independence of judges begins with the question of who allocates the cases. As long as the president of the court hands them out by hand, guarantees on tenure will change little. Random electronic allocation could be introduced within months.",
        "I would not dismiss all judges at once. In a district court with three judges, losing two of them means that divorces, inheritances and wage claims stand still for a year.",
        "Housing for judges should not depend on the executive committee. In our town everybody knew who had given the judge a flat, and everybody drew conclusions from it.",
        "How will judgments from the last years be reviewed? If each person has to file an application, the elderly and those abroad will be the last to be cleared. The state should reopen these cases on its own initiative.",
        "Jury trials are a good idea for serious crimes, but they need judges and lawyers who can speak to ordinary people. Training for that takes at least two years, so it should start now.",
        "An audio recording of every hearing, available to the parties the next day, would change the behaviour in the courtroom faster than any code of ethics.",
        "I doubt that lustration by a single commission can be both fast and fair. Perhaps we need regional panels with one common appeal body and published criteria.",
        "Please do not forget the clerks and assistants. They prepare most of the papers, earn very little and leave after a year, and then hearings are postponed because nobody has sent the notices.",
        "Lawyers must have their self-governing bar back before the courts are reformed. A free judge hears little of use if the lawyer in front of him can lose his licence for a sharp speech.",
        "It is worth separating administrative cases from the general courts. A person who disputes a decision of an official needs a judge who does nothing else and is not afraid of the local administration.",
        "I once waited seven months for a written judgment. A deadline for reasons in writing, with statistics for each court, seems to me as important as the great principles.",
        "Who will appoint the members of the judicial council? If half of them are judges chosen under the old rules, we will reproduce the same community with a new signboard.",
        "Mediation should be offered before family and neighbour disputes reach the court. In my experience half of such people mainly want to be heard, and that is cheaper outside a courtroom.",
        "All judgments should be published with names removed, including those of the district courts. Then students, journalists and judges themselves can compare how similar cases are decided.",
        "I support a higher age for first appointment. At twenty-five one may know the codes by heart and still not understand what eviction means for a family.",
        "Legal aid is discussed too little. Without a paid lawyer for those who cannot afford one, fair procedure remains a right for the middle class of large towns.",
        "Enforcement deserves a chapter of its own. A fair judgment that nobody carries out teaches people to look for other ways.",
        "Would it be possible to invite retired judges from other countries as advisers for a limited time? Not to decide cases, but to sit beside our judges and talk through the difficult ones.",
        "Court fees should be looked at too. For a small wage claim the fee and the journey to the regional court can cost more than what the person hopes to receive.",
        "A probation period for judges makes them cautious exactly when they should learn courage. I would appoint them until retirement from the first day, but after a much stricter selection.",
        "Detention before trial is decided in a few minutes and on paper. I suggest that the person must always be brought before the judge, and that the judge must explain why bail is not enough.",
        "The weak spot is the money. If the budget of the courts is proposed by the ministry, the ministry will always have an argument in reserve, so the council should submit it directly to parliament.",
      ],
      local: [
        "A village council without its own income is a post office. Before we speak of powers, let us agree which tax stays in the community and in what share.",
        "Merging communities saves money on paper. Where I lived the school bus and the clinic followed the administration to the centre, and after five years the young families followed them.",
        "Would small communities have enough people willing to stand for election? I would begin with an honest count: how many candidates there could be in a district of ten thousand.",
        "Property tax as the main local source seems right to me, but the register of land and buildings must be put in order first. Today nobody would agree on the value of a wooden house in a half-empty village.",
        "Participatory budgets work if the sum is real. When residents are allowed to decide about two benches, they come once and do not come again.",
        "I suggest that the head of the community be elected by residents directly in small places and by the council in large towns. One model for everybody will fit nobody.",
        "Equalisation between rich and poor districts must follow a formula that anyone can calculate. If it depends on negotiations with the ministry, we will have dependence again, only with a better vocabulary.",
        "Housing maintenance is what residents ask about first. If the community has no say over the heating and the stairwells, people will not feel that any reform has taken place.",
        "Could the author explain what happens to the district level? It seems to be squeezed between strong communities and strong regions, and nobody likes to say that it might disappear.",
        "In our association of owners it took three years to learn to hold a meeting without a quarrel. Self-government is a skill and needs small steps, training and patience.",
        "Local newspapers and open council sessions belong here as well. A council that is elected but not observed will soon make its decisions in the corridor.",
        "I am in favour of local referendums, with a reasonable threshold. At fifty per cent turnout they will almost never succeed; at twenty-five they may.",
        "Please think of the accountants. Every community will need somebody who can draw up a budget and a tender, and there are not enough such people, so a shared service for five or six communities would be sensible.",
        "I fear local bosses more than Minsk. A strong mayor with a weak council and no prosecutor nearby can ruin a small town in one term.",
        "The right of communities to form unions should be written into the law at once. Waste, water and buses do not end at an administrative boundary.",
        "Who will own the communal land and the empty state buildings? In many places this is the only capital a community has, and its transfer should not wait for the end of the reform.",
        "Young people leave because there is nothing to do after five in the evening. I would let communities spend on clubs and sport without asking anyone, even if the sums are small.",
        "It would help to begin with volunteers: twenty communities which want the reform, prepared in earnest, with visible results in two years. Others will join when they see the difference.",
        "State supervision should be limited to lawfulness. If the regional office may also judge whether a decision is expedient, the word self-government can be deleted.",
        "A simple proposal: each council publishes its contracts, large and small, on one common page. The neighbours will do the rest of the control free of charge.",
        "What about summer residents? In some villages they are the majority for half the year, they use the roads and the rubbish collection, and they have no vote there.",
        "I worked for a time on a project about rural roads. The money was there; what was missing was a person with the right to sign. Responsibility must arrive in the community on the same day as the funds.",
      ],
      governance: [
        "Competitions are necessary, but a bad competition is worse than an honest appointment, because it also discredits the idea. The commission must be trained before the first vacancy is published.",
        "I spent some years in an office where half the day went on reports about reports. If we only change the people and leave the reporting, the new ones will be just as tired by spring.",
        "How do we protect an official who says no? Reinstatement by a court after two years is little comfort for somebody with a mortgage.",
        "A fixed salary instead of bonuses is the quickest anti-corruption measure I know. The head of the department loses the small daily power over people, and that changes the tone in the corridor.",
        "The reform should name the functions that the state gives up. Otherwise we will recruit excellent people by open competition for work that nobody needs.",
        "I am doubtful about attracting specialists from business. They come for a year, see the procurement rules and go back, unless they are given a team and a clear task.",
        "Written answers to citizens should be signed by the person who wrote them, with a telephone number. It is a small thing, and nothing else has done so much for politeness in the places where I have seen it.",
        "Will there be a place for those who were dismissed for their convictions? They know the apparatus from within, and restoring their years of service would be an act of justice as well as good sense.",
        "I would be careful with a general test. It selects people who are good at tests; a practical task with a real file says more about a future official than a hundred questions.",
        "Digital document flow helps only if the procedure is simplified first. We once scanned eleven signatures instead of asking why eleven people have to sign.",
        "The term of office for heads of agencies is a good safeguard, provided that dismissal before the end is possible only for listed reasons and can be appealed against.",
        "In the districts there may be no competition at all: one vacancy, one candidate, and that candidate is the niece of the chief accountant. The portal should accept applications from the whole country and help with moving costs.",
        "Rotation between the centre and the regions deserves more attention. Regulations written by people who have never worked in a village council are easily recognised.",
        "Declarations of income and interests should be published in a form that can be searched. A scanned page in an archive is a way of hiding things in the open.",
        "I would add a right to be wrong. If an official acted in good faith, documented the reasons and made a mistake, this should be a lesson and not a criminal case.",
        "What about the trade union of civil servants? An independent one could be a natural ally of the reform, yet nobody ever mentions it.",
        "Reducing the number of staff by a flat percentage is the worst method: the best leave first. Better to count the functions, close the superfluous ones and offer retraining.",
        "Please describe the first hundred days in more detail. An acting head who comes into a ministry on Monday needs to know which three papers to sign and which ten not to.",
        "The border between political and professional posts looks clear on paper. In practice a deputy minister does both, so I would leave only one political deputy in each ministry.",
        "Training abroad is useful, but a month next to a good practitioner at home may give more. I would pay experienced officials a supplement for mentoring.",
        "Access to public information must be the rule for every paper that is not expressly closed. An apparatus that knows its notes may be read tomorrow writes better notes.",
        "An honest question: who will agree to work in the state service in the first year, with uncertain pay and high expectations? We should speak to such people now and ask what would persuade them.",
      ],
      education: [
        "Teachers spend evenings on journals and reports that nobody reads. Remove half the paperwork and you have raised their pay by a quarter without spending a rouble.",
        "The right to study in Belarusian must mean a real class within reach and not a form to fill in. If parents of six children ask for it, the district should be obliged to open a group.",
        "I doubt whether schools can be given full autonomy at once. A good head teacher will use it well; a weak one will spend the freedom on a new fence.",
        "Final examinations decide too much. One sunny day in June should not outweigh eleven years, and a portfolio or project could count for at least a third.",
        "Small rural schools are expensive, but the bus is also a cost, and a child who spends two hours a day on it pays too. I would keep the primary classes in the village and take only the older pupils to the centre.",
        "How will history be taught in the first years? Textbooks take time, so teachers need a collection of sources and the confidence that an open discussion will not be punished.",
        "Compulsory placement of graduates should end, and I say this as a person who benefited from it. A young teacher who comes unwillingly does not stay, and the children notice it from the first lesson.",
        "Class size is the question parents ask first. With thirty pupils no method works, whatever is written in the programme.",
        "I would bring psychologists and social workers into the school as independent specialists, not subordinate to the head. A child will not confide in someone who reports to the administration.",
        "Inclusive education cannot be introduced by order. In one school I know, a single assistant was shared by four children, and everybody was unhappy, the assistant included.",
        "Vocational colleges deserve more than a paragraph. Half of our young people go there, and the equipment is often older than the teachers.",
        "School boards with parents are a good thing, if they have a say in the budget and the choice of the head. Otherwise they are invited to pay for the curtains.",
        "What is planned for children who return from abroad? They speak several languages but have gaps in our programme; a bridge year with individual plans would save a lot of tears.",
        "A competition for the post of head teacher every five years would refresh schools. I would let the teachers vote as well, at least as an opinion.",
        "Let us be careful with international tests as a goal. They are a thermometer; treating the thermometer is not medicine.",
        "University autonomy starts with the election of the rector and the right to keep earned money. Without the second, the first is a ceremony.",
        "Pre-school education is cheaper than all later corrections. If the budget forces us to choose, I would start with the nurseries in small towns.",
        "Digital lessons helped us in difficult months, but they also showed who had a quiet room and a computer and who did not. Any digital plan should begin with these families.",
        "Ideological work in schools should be abolished in the first week; this needs one order. The posts could go to tutors who help pupils with learning difficulties.",
        "Teachers who left the profession might come back if somebody asked them. I suggest a personal letter and a short course, with the former grade kept.",
        "Foreign languages in our schools are taught for eight years, and pupils cannot order a ticket. I would change the method and the assessment before adding hours.",
        "It would be good to have an example of a weekly timetable under the new model. Parents understand a timetable better than a concept.",
      ],
      economy: [
        "Privatisation should not start with the largest enterprises. Begin with shops, premises and small services, learn from the mistakes and only then touch the factories.",
        "In a town with one plant the word efficiency sounds like a threat. The plan for people must be published before the plan for the plant.",
        "Small business does not ask for subsidies. It asks that the rules stay the same for two years and that an inspection ends with advice and not with a fine.",
        "Who will value the state enterprises? After years of directed loans the balance sheets say little, and a hurried sale will be remembered for a generation.",
        "An independent national bank is the cheapest reform of all, and the first that foreign partners will ask about. I would put it at the very beginning.",
        "I would keep a part of the shares for employees, but with the right to sell after three years. Otherwise they become hostages of a company they cannot influence.",
        "Energy dependence limits every scenario here. Without a programme for insulating houses and diversifying supply, we will plan on the basis of somebody else’s price.",
        "The tax system is not so bad in its rates; what is bad is the criminal law behind it. A mistake in a declaration must stop being a matter for investigators.",
        "Agriculture needs a separate approach. Large farms feed whole villages, and not only with food: they plough the gardens, repair the road and pay for the club.",
        "I have run a small company, and the hardest thing was being paid by state clients. A law that sets thirty days with automatic interest would help more than any fund.",
        "Could the author estimate what happens to pensions during the transition? Older people will judge the whole reform by this line of the budget.",
        "State support should be given in an open register: to whom, how much, on what condition. Half of the requests would disappear before they were written.",
        "The IT sector is often named as the hope of the country, but it employs few people. Furniture, food, logistics and repair could give ten times as many jobs in small towns.",
        "Let us not promise quick growth. The first two years will be difficult, and those who say so openly will be trusted in the third.",
        "Bankruptcy law sounds dull, yet it decides whether an honest entrepreneur may try a second time. At present one failure closes the road for ever.",
        "I am sceptical about the idea of one fund holding all state shares. Such a body is either independent and resented, or dependent and useless; its board must be chosen with extreme care.",
        "Those who work abroad would invest at home if they could be sure of the courts. A guarantee fund for small investments of the diaspora might be a first step.",
        "The labour code should return to open-ended contracts as the norm. Fear of non-renewal keeps wages low and people silent, and neither is good for productivity.",
        "What about prices for housing and utilities? If they rise to cost level at once, compensation must go to families directly, through an automatic calculation and without a queue for certificates.",
        "A competition authority with real powers should exist before privatisation and not after it. Otherwise a state monopoly simply becomes a private one.",
        "I suggest testing the reforms in two or three districts with a simplified regime for small producers. The results would persuade more people than any model.",
        "Statistics must be made public first. At the moment we argue about an economy whose real figures are known to very few.",
      ],
      security: [
        "A number on the uniform that can be read from ten metres costs almost nothing. It would tell people more about the change than a new law.",
        "I understand the wish to dismiss everybody, but who will come when the neighbour beats his wife on the first night after that? The change must go district by district.",
        "The neighbourhood officer used to know every family in our street. I would build the new police from this figure and give him fewer papers and a decent car.",
        "What happens to the databases? Files collected on people for their views should be preserved as evidence, closed to the service and later opened to those concerned.",
        "Plan figures are the root of many evils. When a patrol needs four protocols by evening, it will find four people.",
        "Review panels must hear victims and not only read files. At the same time an officer should have a lawyer there, otherwise the decisions will fall in the first court.",
        "I doubt that any basic course is enough by itself. Habits are passed on in the first weeks at work, so the choice of mentors matters more than the programme.",
        "Independent investigation of deaths and injuries in custody is the one thing that cannot wait. Everything else may take years; this body should exist in the first hundred days.",
        "Women who report domestic violence often hear advice to make peace. Let us have trained officers on duty in each district and protection orders issued on the spot.",
        "Is it wise to subordinate the police to local councils? In a small town the head of the council and the owner of the sawmill may be cousins. Reporting yes, orders no.",
        "Pay is decisive. An officer with a second job at night is tired, irritable and dependent on whoever gives him that second job.",
        "Those who resigned for reasons of conscience should be the first to receive an invitation. Their example is worth more than a course on ethics.",
        "Border, rescue and fire services should be discussed separately from the police. They enjoy trust, and it would be a pity to mix them into a painful reform.",
        "Body cameras are useful, but I would like to know who stores the recordings. If it is the same department, a technical failure will always happen at the right moment.",
        "I lived for a while in a place where the police held open evenings twice a year. At first five people came, later the hall was full; nothing special was said, but the faces became familiar.",
        "The security services outside the ministry are hardly touched upon. Without limits on their powers and parliamentary control, a reformed police will remain the younger brother.",
        "Could we have a clear list of what the police will no longer do? Passports, checks on the unemployed and escorting school excursions take a surprising number of hours.",
        "Riot equipment and special means should be entered in an open register: what was bought, where it is kept, when it was used. Parliament ought to see it every year.",
        "An amnesty in exchange for truth is a difficult idea, but for the lowest ranks it may give us testimony that we will get in no other way.",
        "I would move the detention facilities out of the ministry in the first year. As long as the same service detains, guards and reports, no complaint can be checked.",
        "Psychological help for officers should be normal and confidential. People who see accidents and violence every week and are told to be strong pass it on to others.",
        "Trust should be measured by a survey in each district, with the results on the door of the department. A chief who has to explain a falling figure to his neighbours works differently.",
      ],
    },
    general: [
      "Who does what on Monday morning? I would like to see one page that names the first five documents, the bodies which issue them and the dates.",
      "The text would gain from a short estimate of cost, even a rough one. A reader who does not see any figures begins to imagine them, and imagines them too high.",
      "I miss a paragraph about the people who will lose something through this reform. They exist, they are not always wrong, and it is better to talk to them before than after.",
      "It would be wise to start with a pilot and to say beforehand what result would count as failure. Otherwise every pilot turns out to be successful.",
      "The regions differ more than we usually admit. What works in Minsk may need three more years and another form in a district of fifteen thousand people.",
      "Experience of neighbouring countries is useful, especially their mistakes. I would add a short section on what was tried elsewhere and then quietly abandoned.",
      "Most of the proposals require trained people, and there are few of them. Could the training begin now, outside the country and online, without waiting for the day?",
      "A law can be passed in a month, habits change in ten years. I would give as much space to explaining the reform to people as to drafting it.",
      "Let us think about those who do not use the internet. My mother is one of them, and she is also a citizen and votes more regularly than I do.",
      "I ask the author to separate what can be done by a government decision from what needs a new constitution. The first list could start tomorrow.",
      "Every new body creates an office, a car and a seal. Before we found another agency, let us ask which existing one could take the task.",
      "The transition is the weakest part of all our concepts. We describe well where we want to be, and much less well how not to fall on the way there.",
      "Two years is too optimistic in my view. With elections, budget cycles and the usual delays I would plan for four and be glad if it takes three.",
      "Simple indicators would help: three numbers which any citizen can check and which will show after a year whether something has changed.",
      "This should be discussed with those who do the work today. Many of them cannot write here openly, so the organizers might collect their opinions anonymously.",
      "The order of the steps seems more important to me than their content. If the third step comes before the first, the best idea will meet resistance.",
      "Public consultations must be part of the plan, with answers to each proposal. People accept a refusal with reasons more easily than silence.",
      "What protects this reform from being reversed after the next election? A broad agreement, a slow procedure or visible benefits; I would count mainly on the third.",
      "I would shorten the list of priorities to three. When a document has fifteen priorities, the staff choose the easiest one.",
      "The language of the concept is clear, and this matters. If the law is written in the same manner, half of the disputes about its meaning will not arise.",
    ],
    closings: [
      "I would be glad to hear the author’s opinion.",
      "What do others think?",
      "Otherwise thank you for the work.",
      "I am ready to help with the details.",
      "Perhaps it can be taken into account in the next version.",
      "I may be mistaken, so please correct me.",
      "This is worth a separate discussion.",
      "I look forward to the continuation.",
      "The rest of the text seems convincing to me.",
      "I would put it to a vote among the participants.",
      "Small things like this often decide the result.",
      "Let us come back to it when there are figures.",
      "That is all I wanted to add.",
      "It would be good to hear from someone who has worked in this field.",
      "I say this with respect for the effort behind the text.",
      "In any case, the discussion itself is useful.",
      "If needed, I can describe it in more detail.",
      "I will follow the discussion with interest.",
      "It is better to argue about this now than later.",
      "A short answer would be enough.",
    ],
  },
  replies: {
    agreeing: [
      "I agree, and I would go a step further: this should be in the law itself and not in an instruction that can be changed overnight.",
      "Exactly. We had the same situation where I worked, and everything depended on one decent person.",
      "You have put into words what I was trying to say for a long time. I support it.",
      "Yes, and it costs almost nothing. That is the best argument for doing it in the first months.",
      "I share this view. The only thing I would add is a deadline, because without one it will be postponed.",
      "That is a good example, and it could go straight into the text of the concept.",
      "Fully agree about the order of the steps. First the rules, then the people, then the buildings.",
      "I was of another opinion until I read your comment. The argument about practice convinced me.",
      "True. People will believe in the reform when they meet it at the counter and not on television.",
      "Thank you, this is a side of the matter I had not noticed. It fits well with what others wrote above.",
      "Agreed. And it is important that it concerns small towns no less than Minsk.",
      "I can confirm it from my own experience, although in another region. The picture is the same.",
      "A sober remark. I would also prefer a modest plan which is carried out to a great one which is not.",
      "Yes, that is the heart of it. All the rest can be settled in the by-laws.",
      "I join in this proposal. If a working group is set up, count me in.",
      "Right, and the same rule should apply to those who come after us, ourselves included.",
    ],
    disagreeing: [
      "I see it differently. In the first year there will be neither people nor money for this, and an unfulfilled promise does more harm than a modest one.",
      "Allow me to object: what you describe is a question of management and does not need a reform.",
      "I am not convinced. The same was tried in several countries, and after a few years they returned to the earlier solution.",
      "The aim is right, but this road seems too long to me. There are simpler means that could be tried first.",
      "With respect, I think you underestimate the resistance. Not from bad will, simply because people are used to something else.",
      "I would not generalise from one case. In our district it worked quite differently.",
      "Here I have to disagree: too much control kills initiative as surely as too little.",
      "It sounds fair, yet it would hit those who are least to blame. I would look for a softer version.",
      "I doubt it. Whoever wants to get round such a rule will do so in a week, while honest people will fill in one more form.",
      "That depends very much on who counts and how. From the figures I would draw the opposite conclusion.",
      "Not everything has to be settled by the centre. I would leave this decision to the communities, even if they decide differently from one another.",
      "I understand the reasons, but haste is dangerous here. It is easier to introduce such a thing than to withdraw it later.",
      "In my view the problem lies elsewhere. As long as salaries remain what they are, the best procedure will change little.",
      "I would put it the other way round: trust people first and check afterwards, on a sample. A check of everybody checks nobody.",
      "Sorry, but this would shift the cost to families and small towns. I could support it only with compensation.",
      "A matter of taste, perhaps, but I prefer a clear rule with a few exceptions to a flexible one which everybody interprets as they like.",
    ],
    asking: [
      "Could you say a little more about how this would work in a small district?",
      "Interesting. And who would take the decision if the parties do not agree?",
      "Do you have a rough idea of what it would cost?",
      "What should happen to those who already work there: an offer of retraining or a new competition?",
      "How long did it take in the case you mention, and what was the most difficult part?",
      "Is there a country whose solution you consider close to this?",
      "I did not quite understand the second part. Do you mean a right or a duty?",
      "And what if the body concerned simply does not answer? Which remedy would a citizen have?",
      "Would you introduce it everywhere at once or begin with a few places?",
      "Who, in your opinion, should check that it is really done?",
      "Could this be solved without a new law? It seems to me that a government decision might be enough.",
      "How do you see the role of non-governmental organisations here?",
      "What would you be ready to give up if there is money for only half of it?",
      "Does this also apply to citizens who live abroad?",
      "May I ask what your remark is based on: your own practice or published data? Both are valuable, I only want to understand.",
      "And how shall we know after a year that it has worked?",
    ],
    answering: [
      "Good question. I would begin with a pilot in two or three districts and decide after a year.",
      "To clarify: I meant only the transitional period. Later the general rule should apply.",
      "I have no exact figures, but by a rough estimate the largest item would be training and not equipment.",
      "In my view it needs a law, because otherwise the next government can cancel it by a single order.",
      "The decision would lie with the council, and a court would have the last word in a dispute.",
      "I speak from practice. We did something similar on a small scale, and it took about eight months.",
      "You are right to ask; I left this out for brevity. People who already work there should have the first chance to retrain.",
      "That is indeed the weak point. I see two possible solutions, and neither is perfect.",
      "Yes, it would apply to everyone, including citizens abroad, although the procedure may differ.",
      "A yearly public report with the same indicators each time would be enough to begin with.",
      "I would not copy any country in full. The principle can be borrowed, but the details have to be our own.",
      "If there is money for only half, I would keep the part that concerns people and postpone the buildings.",
      "I mean a duty of the authority and a right of the citizen; the one makes no sense without the other.",
      "Thank you for the question. In small districts several communities could share one specialist.",
      "Let me put it more simply: fewer permits beforehand, more responsibility afterwards.",
      "I do not know the answer and would leave it open. Perhaps someone here has dealt with this and can help.",
    ],
  },
  motivation: {
    why: [
      "I want to take part in preparing the reforms, because good intentions without preparation cost people dearly.",
      "For a long time I believed that politics was not my business. I no longer think so, and I would like to be useful in the field I know.",
      "I am applying because a country is made of thousands of ordinary posts, and somebody has to fill them honestly.",
      "I would like to return one day and not with empty hands: with knowledge, with a plan and with people I can work with.",
      "Friends told me about the reserve, and I liked that it asks about work and skills and not about slogans.",
      "I have seen from inside how much depends on a competent middle level. I would like to be part of that level.",
      "My children ask me what I did so that things would be better. I want to have an answer.",
      "The moment of change may come without warning, and then there will be no time to learn. I prefer to start early.",
      "I wish to share what I have learnt abroad and at the same time to understand better how things stand at home.",
      "I am interested in local government above all: streets, water, schools, everything people meet every day.",
      "I read several concepts on the platform and found that I had something to add. It seemed more honest to join than to grumble from the side.",
      "I do not seek a career in the state service, but for a few difficult years I am ready to work there.",
      "What draws me is the practical side: who signs, who pays, who answers for the result.",
      "I left my former post because I could not do it with a clear conscience. I should like to do the same work under different rules.",
      "I am applying in order to learn. I know my own field, but I know little about how public administration works.",
      "I would like to see more women in positions where decisions are taken, and I have to begin with myself.",
      "After years of volunteering I feel that enthusiasm is not enough and that one needs procedures, budgets and law.",
      "I come from a small town, and I would like small towns to be heard when reforms are written.",
      "I believe in patient work. A reserve in which people prepare without noise suits my character.",
      "I want to help build institutions that do not depend on the good will of a single person.",
    ],
    background: [
      "Fifteen years in accounting, of which six as chief accountant of a medium-sized enterprise. I can read a budget and find what is missing in it.",
      "I am a lawyer by education and have dealt mainly with labour disputes and administrative cases.",
      "I taught mathematics at a secondary school for eleven years and was responsible for the timetable and for young colleagues.",
      "My profession is software testing, but for the last four years I have led a team of twelve people.",
      "I worked in a district administration, in land management, and I know how the papers travel between offices.",
      "A physician with experience in an ambulance service and, later, in organising shifts and supplies.",
      "I have a degree in economics and have worked for nine years in logistics, including customs procedures.",
      "I managed a small business of my own with five employees, until circumstances forced me to close it.",
      "An engineer in the energy sector, with experience of planning repairs and working with contractors.",
      "I coordinated projects for a non-profit organisation: grants, reports, audits, volunteers in four towns.",
      "A graduate in public administration, two years of practice in a municipality in another country.",
      "Twenty years on railways and in transport, from shift work to planning. I am used to responsibility and to night calls.",
      "I am a journalist and editor; I can explain complicated things in simple words and check sources.",
      "I have worked in human resources: recruitment, appraisal and training in a company of about eight hundred people.",
      "A librarian and later head of a cultural centre, where I learnt to do a great deal on a very small budget.",
      "I am finishing my studies in political science and have done two internships, one of them in a local council.",
      "An agronomist with practice on large farms and on small ones, and with a course in environmental law.",
      "I worked as a translator for ten years, mostly on contracts and technical standards, in English, Polish and German.",
      "A social worker with experience of elderly people and families in difficulty. I know well what the rules look like from the other side of the desk.",
      "I served in a rescue service and afterwards trained others in safety and first aid.",
    ],
    hope: [
      "From the programme I hope for systematic knowledge and for people with whom one can argue about details.",
      "I would be glad to join a working group and to bring at least one concept to the stage of a draft law.",
      "I hope to gain an understanding of how public finance works and where I could be of most use.",
      "An internship in a functioning municipality would give me what books cannot.",
      "I expect honest feedback, even if it turns out that I am better suited to another post.",
      "I can give five or six hours a week regularly, and more during the holidays.",
      "Above all I hope to meet colleagues from other regions and professions.",
      "I would like to be ready, when the time comes, to begin work on the first day and not in the third month.",
      "I hope that we will learn to discuss without quarrelling; this may be the most important skill of all.",
      "I do not expect a post. I expect preparation, and I will do my part of the work.",
      "I would like to follow the lecture cycle and to test my own ideas in the discussion of expert concepts.",
      "It would be enough for me if one useful change in my field carried a small part of my work.",
      "I also hope to pass on what I know: I am ready to give a lecture or to act as a mentor.",
      "I trust that the reserve will remain open and fair, and I would like to help to keep it so.",
      "I should like to learn how reforms were carried out in neighbouring countries and what people there would do differently now.",
      "In two or three years I hope to be able to lead a small team in a regional body.",
      "I am looking for a place where experience from abroad and experience at home are not opposed to each other.",
      "My hope is simple: that we shall be prepared, and that being prepared will make us calmer and kinder.",
      "I would value an educational visit to see how a service centre for citizens is organised in practice.",
      "I hope to find my place in the Personnel Matrix and to grow into it with time.",
    ],
  },
  declineReasons: [
    "Thank you for your application and for the time you put into it. The information given is not sufficient for us to assess your experience. You are welcome to apply again with a fuller description of your work and of the field you would like to prepare for.",
    "Thank you for your interest in the programme. At the moment we cannot complete the verification, because we did not receive a reply to our questions. If you still wish to take part, please send a new application; the earlier decision will not count against you.",
    "We have read your application with attention. The programme is meant for people who are prepared to work in state or local bodies of a democratic Belarus, while your aims seem closer to those of a civic initiative. You may still follow the open lectures and discussions.",
    "It appears that you already have an application under another account number, and one person can take part only once. We have therefore closed this one; your first application remains valid and will be considered in the usual order.",
  ],
};
