/** Two articles with marked names (see markedArticle), a name in each, and whether both are one thing. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly inA: string;
  readonly inB: string;
  readonly same: boolean;
}

const apart = (inA: string, a: string, inB: string, b: string): Pair => ({ a, b, inA, inB, same: false });
const same = (inA: string, a: string, inB: string, b: string): Pair => ({ a, b, inA, inB, same: true });

/** Names that well-known resolvers confuse or tear apart, in sentences of our own. */
export const HARD_PAIRS: readonly Pair[] = [
  apart('North Korea', '{L:North Korea} closed its border.', 'South Korea', '{L:South Korea} opened a port.'),
  apart(
    'Kim Jong Un',
    '{P:Kim Jong Un} rules {L:North Korea}.',
    'Kim Yo Jong',
    'His sister {P:Kim Yo Jong} spoke in {L:North Korea}.',
  ),
  apart(
    'Soo Kim',
    '{P:Soo Kim}, an analyst, studies {L:North Korea}.',
    'Kim Jong Un',
    '{P:Kim Jong Un} visited a farm in {L:North Korea}.',
  ),
  apart(
    'Kim',
    '{P:Kim Jong Un} and his sister {P:Kim Yo Jong} met envoys in {L:North Korea}. {P:Kim Jong Un} left. {P:Kim} smiled.',
    'Kim Yo Jong',
    '{P:Kim Yo Jong} wrote a letter in {L:North Korea}.',
  ),
  apart(
    'Korea',
    'The history of {L:Korea} is long, and {L:South Korea} and {L:North Korea} both claim it.',
    'North Korea',
    '{L:North Korea} fired a rocket.',
  ),
  same(
    'KCNA',
    '{O:KCNA} reported the launch in {L:North Korea}.',
    'Korean Central News Agency',
    'The {O:Korean Central News Agency} ({O:KCNA}) of {L:North Korea} was silent.',
  ),
  same(
    'KCNA',
    '{O:KCNA} reported the launch in {L:North Korea}.',
    'Korean Central News Agency',
    'The {O:Korean Central News Agency} in {L:North Korea} was silent.',
  ),
  same(
    'Pyongyang',
    '{L:Pyongyang} said that it would answer {L:South Korea}.',
    'North Korea',
    '{L:North Korea} refused.',
  ),
  apart(
    'Pyongyang',
    'Snow fell in {L:Pyongyang}, the largest city of {L:North Korea}.',
    'North Korea',
    '{L:North Korea} refused.',
  ),
  same(
    'Brooks',
    'The retired general, Gen. {P:Vincent Brooks}, led troops in {L:South Korea}. Gen. {P:Brooks} left in spring.',
    'Vincent Brooks',
    'Gen. {P:Vincent Brooks} warned {L:South Korea}.',
  ),
  same(
    "Worker's Party of Korea",
    "The {O:Worker's Party of Korea} met in {L:North Korea}.",
    "Workers' Party",
    "{L:North Korea}'s ruling {O:Workers' Party} called a congress.",
  ),
];

const PEOPLE: readonly Pair[] = [
  apart(
    'Priya Sharma',
    'Indian minister {P:Priya Sharma} spoke in {L:India}.',
    'Rahul Sharma',
    'Indian batsman {P:Rahul Sharma} scored in {L:India}.',
  ),
  apart(
    'Sharma',
    '{P:Priya Sharma} and {P:Rahul Sharma} met in {L:India}. {P:Rahul Sharma} won. Mr. {P:Sharma} smiled.',
    'Priya Sharma',
    'The minister {P:Priya Sharma} spoke in {L:India}.',
  ),
  same(
    'Narendra Kulkarni',
    'Prime Minister {P:Narendra Kulkarni} of {L:India} flew to {L:Nepal}.',
    'Kulkarni',
    'Prime Minister {P:Narendra Kulkarni} left {L:Nepal}. {P:Kulkarni} returned to {L:India}.',
  ),
  same(
    'Chinedu Okafor',
    'Governor {P:Chinedu Okafor} toured {L:Nigeria}.',
    'Chinedu Okafor',
    'The governor, {P:Chinedu Okafor}, spoke in {L:Nigeria}.',
  ),
  apart(
    'Chinedu Okafor',
    'Governor {P:Chinedu Okafor} toured {L:Nigeria}.',
    'Ngozi Okafor',
    'Singer {P:Ngozi Okafor} toured {L:Nigeria}.',
  ),
  apart(
    'Okafor',
    'Mr. {P:Okafor} sued a bank in {L:Ghana}.',
    'Ngozi Okafor',
    'Singer {P:Ngozi Okafor} toured {L:Nigeria}.',
  ),
  same(
    'João da Silva',
    'President {P:João da Silva} of {L:Brazil} signed.',
    'Joao da Silva',
    'President {P:Joao da Silva} left {L:Brazil}.',
  ),
  apart(
    'Maria da Silva',
    'Senator {P:Maria da Silva} of {L:Brazil} signed.',
    'João da Silva',
    'President {P:João da Silva} left {L:Brazil}.',
  ),
  same(
    'José Luis García Moreno',
    'President {P:José Luis García Moreno} of {L:Peru} resigned.',
    'José García',
    '{P:José García}, president of {L:Peru}, resigned.',
  ),
  same(
    'Carmen Ortega Ruiz',
    'Mayor {P:Carmen Ortega Ruiz} welcomed guests in {L:Spain}.',
    'Carmen Ortega',
    'Mayor {P:Carmen Ortega} left {L:Spain}.',
  ),
  apart(
    'Carmen Ortega',
    'Mayor {P:Carmen Ortega} left {L:Spain}.',
    'Luisa Ortega',
    'Judge {P:Luisa Ortega} left {L:Spain}.',
  ),
  same(
    'Park Min-ho',
    'South Korean envoy {P:Park Min-ho} flew to {L:Japan}.',
    'Park Min Ho',
    'The envoy, {P:Park Min Ho}, met officials in {L:Japan}.',
  ),
  apart(
    'Park Min-ho',
    'South Korean envoy {P:Park Min-ho} flew to {L:Japan}.',
    'Park Min-jung',
    'South Korean skater {P:Park Min-jung} flew to {L:Japan}.',
  ),
  apart(
    'Park',
    'Ms. {P:Park} won a medal in {L:Japan}.',
    'Park Min-ho',
    'South Korean envoy {P:Park Min-ho} flew to {L:Canada}.',
  ),
  same(
    'Abdel Rahman al-Masri',
    'General {P:Abdel Rahman al-Masri} rules {L:Egypt}.',
    'Abdel Rahman el-Masri',
    'General {P:Abdel Rahman el-Masri} spoke in {L:Egypt}.',
  ),
  apart(
    'Omar al-Masri',
    'Singer {P:Omar al-Masri} rules the charts in {L:Jordan}.',
    'Abdel Rahman al-Masri',
    'General {P:Abdel Rahman al-Masri} spoke in {L:Egypt}.',
  ),
  same(
    'Hassan bin Khalid',
    'Prince {P:Hassan bin Khalid} of {L:Bahrain} arrived.',
    'Hassan bin Khalid',
    'The prince, {P:Hassan bin Khalid}, left {L:Bahrain}.',
  ),
  apart(
    'John Marsh',
    'The British farmer {P:John Marsh} sold cows in {L:Wales}.',
    'John Marsh',
    'The Australian senator {P:John Marsh} spoke in {L:Canberra}.',
  ),
  apart(
    'Robert Hale',
    'Robert {P:Robert Hale} sang in {L:Norway}.',
    'Robert Hale Jr.',
    '{P:Robert Hale Jr.} sang in {L:Norway}.',
  ),
  same(
    'Thomas R. Whitfield',
    'Judge {P:Thomas R. Whitfield} heard the case in {L:Ohio}.',
    'Thomas Whitfield',
    'Judge {P:Thomas Whitfield} ruled in {L:Ohio}.',
  ),
  apart(
    'George A. Lund',
    'Pilot {P:George A. Lund} flew over {L:Norway}.',
    'George B. Lund',
    'Pilot {P:George B. Lund} flew over {L:Norway}.',
  ),
  same(
    'Mary-Jane Foster',
    'Coach {P:Mary-Jane Foster} trained in {L:Kenya}.',
    'Mary Jane Foster',
    'The coach, {P:Mary Jane Foster}, left {L:Kenya}.',
  ),
  apart('Smith', '{P:Smith} sued in {L:Ohio}.', 'Smith', '{P:Smith} sang in {L:Norway}.'),
  same(
    'ELENA PETROVA',
    'Minister {P:ELENA PETROVA} spoke in {L:Bulgaria}.',
    'Elena Petrova',
    'Minister {P:Elena Petrova} left {L:Bulgaria}.',
  ),
  apart(
    'Nguyen Van Duc',
    'Mayor {P:Nguyen Van Duc} spoke in {L:Vietnam}.',
    'Nguyen Thi Lan',
    'Mayor {P:Nguyen Thi Lan} spoke in {L:Vietnam}.',
  ),
  same(
    'Nguyen Van Duc',
    'Mayor {P:Nguyen Van Duc} spoke in {L:Vietnam}.',
    'Nguyễn Văn Đức',
    'Mayor {P:Nguyễn Văn Đức} left {L:Vietnam}.',
  ),
];

const ORGANIZATIONS: readonly Pair[] = [
  same(
    'UN',
    'The {O:UN} sent tents to {L:Malawi}.',
    'United Nations',
    'Envoys of the {O:United Nations} flew to {L:Laos}.',
  ),
  same('UN', 'The {O:UN} sent tents to {L:Malawi}.', 'UN', 'The {O:UN} was silent on {L:Laos}.'),
  same(
    'EU Commission',
    'The {O:EU Commission} fined a firm in {L:Malta}.',
    'European Commission',
    'The {O:European Commission} praised {L:Latvia}.',
  ),
  apart(
    'European Union',
    'The {O:European Union} praised {L:Latvia}.',
    'European Commission',
    'The {O:European Commission} praised {L:Latvia}.',
  ),
  apart(
    'European Bank',
    'The {O:European Bank} lent money to {L:Latvia}.',
    'EU Parliament',
    'The {O:EU Parliament} praised {L:Latvia}.',
  ),
  apart(
    'IMO',
    'The {O:International Mango Office} ({O:IMO}) in {L:Ghana} spoke.',
    'International Maritime Organization',
    'The {O:International Maritime Organization} met in {L:Peru}.',
  ),
  same(
    'Defense Ministry',
    "{L:Kenya}'s {O:Defense Ministry} bought trucks.",
    'Ministry of Defence',
    'The {O:Ministry of Defence} of {L:Kenya} sold trucks.',
  ),
  apart(
    'Defense Ministry',
    "{L:Kenya}'s {O:Defense Ministry} bought trucks.",
    'Defense Ministry',
    "{L:Uganda}'s {O:Defense Ministry} bought boats.",
  ),
  same(
    'Kenyan Defense Ministry',
    'The {O:Kenyan Defense Ministry} met envoys of {L:Chad}.',
    'Defense Ministry',
    "{L:Kenya}'s {O:Defense Ministry} met envoys of {L:Chad}.",
  ),
  apart(
    'Supreme Court',
    "{L:India}'s {O:Supreme Court} ruled.",
    'Supreme Court',
    "{L:Brazil}'s {O:Supreme Court} ruled.",
  ),
  apart(
    'Foreign Ministry',
    "{L:Egypt}'s {O:Foreign Ministry} spoke of {L:Libya}.",
    'Defense Ministry',
    "{L:Egypt}'s {O:Defense Ministry} spoke of {L:Libya}.",
  ),
  apart(
    'Labour Party',
    "{L:Norway}'s {O:Labour Party} won.",
    'Labor Party',
    "{L:Australia}'s {O:Labor Party} lost.",
  ),
  same(
    'U.S. Army',
    'The {O:U.S. Army} sent tents to {L:Haiti}.',
    'United States Army',
    'The {O:United States Army} left {L:Haiti}.',
  ),
  apart(
    'U.S. Army',
    'The {O:U.S. Army} sent tents to {L:Haiti}.',
    'British Army',
    'The {O:British Army} sent tents to {L:Haiti}.',
  ),
  same(
    'Halden Corp.',
    '{O:Halden Corp.} makes pumps in {L:Norway}.',
    'Halden Corporation',
    '{O:Halden Corporation} hired welders in {L:Norway}.',
  ),
  same(
    'Halden',
    '{O:Halden Corp.} makes pumps. {O:Halden} grew.',
    'Halden Corp',
    '{O:Halden Corp} makes pumps.',
  ),
  apart('Halden Marine', '{O:Halden Marine} builds ships.', 'Halden Foods', '{O:Halden Foods} sells fish.'),
  same(
    'Brightwater Holdings Ltd',
    '{O:Brightwater Holdings Ltd} sank in {L:Malta}.',
    'Brightwater Holdings',
    '{O:Brightwater Holdings} fell in {L:Malta}.',
  ),
  same(
    'NTA',
    'The {O:Nigerian Transport Authority} ({O:NTA}) of {L:Nigeria} fined drivers.',
    'NTA',
    '{O:NTA} officers in {L:Nigeria} stopped a bus.',
  ),
  apart(
    'NTA',
    'The {O:Nigerian Transport Authority} ({O:NTA}) of {L:Nigeria} fined drivers in {L:Lagos}.',
    'NTA',
    'The {O:National Tennis Association} ({O:NTA}) of {L:Canada} fined players.',
  ),
  same(
    "People's Front of Avaria",
    "The {O:People's Front of Avaria} attacked in {L:Sudan}.",
    "Peoples' Front of Avaria",
    "The {O:Peoples' Front of Avaria} fled {L:Sudan}.",
  ),
  apart(
    'Stanford University',
    '{O:Stanford University} hired {P:Jane Roe}.',
    'Stanford',
    'A train stopped in {L:Stanford}.',
  ),
  apart(
    'Daily Nation',
    '{O:Daily Nation} wrote of {L:Kenya}.',
    'Daily Star',
    '{O:Daily Star} wrote of {L:Kenya}.',
  ),
  apart(
    'Central Bank',
    "{L:Turkey}'s {O:Central Bank} raised rates.",
    'Central Bank',
    "{L:Chile}'s {O:Central Bank} cut rates.",
  ),
  same(
    'Central Bank',
    "{L:Chile}'s {O:Central Bank} raised rates.",
    'Central Bank of Chile',
    'The {O:Central Bank of Chile} cut rates.',
  ),
  apart(
    'Ministry of Health',
    'The {O:Ministry of Health} in {L:Ghana} bought masks.',
    'Ministry of Health',
    'The {O:Ministry of Health} in {L:Peru} bought beds.',
  ),
];

const PLACES: readonly Pair[] = [
  apart(
    'Georgia',
    '{L:Georgia}, {L:Armenia} and {L:Azerbaijan} met. Georgian envoys left {L:Tbilisi}.',
    'Georgia',
    'Floods hit {L:Atlanta} and the rest of {L:Georgia}, a state of the {L:United States}.',
  ),
  apart(
    'Springfield',
    'A fire in {L:Springfield}, {L:Illinois}, spread.',
    'Springfield',
    'A fire in {L:Springfield}, {L:Missouri}, spread.',
  ),
  same(
    'Springfield',
    'A fire in {L:Springfield}, {L:Illinois}, spread.',
    'Springfield',
    'The mayor of {L:Springfield}, {L:Illinois}, quit.',
  ),
  apart(
    'Paris',
    'Trains in {L:Paris}, {L:France}, stopped.',
    'Paris',
    'A barn in {L:Paris}, {L:Texas}, burned.',
  ),
  same('Kiev', 'Shells fell near {L:Kiev} in {L:Ukraine}.', 'Kyiv', 'Snow fell in {L:Kyiv}, {L:Ukraine}.'),
  same(
    'Bombay',
    'Traders in {L:Bombay}, {L:India}, cheered.',
    'Mumbai',
    'Rain fell in {L:Mumbai}, {L:India}.',
  ),
  apart('Guinea', '{L:Guinea} held a vote.', 'Equatorial Guinea', '{L:Equatorial Guinea} held a vote.'),
  apart(
    'Niger',
    '{L:Niger} shut its border with {L:Mali}.',
    'Nigeria',
    '{L:Nigeria} shut its border with {L:Benin}.',
  ),
  same('U.S.', 'The {L:U.S.} left.', 'America', '{L:America} returned.'),
  same('Britain', '{L:Britain} left.', 'U.K.', 'The {L:U.K.} returned.'),
  apart(
    'Dominica',
    '{L:Dominica} was hit by a storm.',
    'Dominican Republic',
    'The {L:Dominican Republic} was spared.',
  ),
  same('Nairobi', '{L:Nairobi} said it would close camps in {L:Kenya}.', 'Kenya', '{L:Kenya} closed camps.'),
  apart('Nairobi', 'A bus crashed in {L:Nairobi}, {L:Kenya}.', 'Kenya', '{L:Kenya} closed camps.'),
  apart(
    'Congo',
    '{L:Congo} sent envoys from {L:Kinshasa}; Congolese soldiers left the {L:Democratic Republic of the Congo}.',
    'Republic of the Congo',
    'The {L:Republic of the Congo} held a vote in {L:Brazzaville}.',
  ),
];

const SINGLE: readonly Pair[] = [
  same(
    'Arne',
    '{P:Olav Berg} of {O:Norlux} in {L:Kisumu}, {L:Kenya}, has a son, {P:Arne}.',
    'Arne Berg',
    '{P:Arne Berg} of {O:Norlux} left {L:Kisumu}, {L:Kenya}.',
  ),
  apart(
    'Arne',
    '{P:Ana Ruiz} of {O:Norlux} in {L:Kisumu}, {L:Kenya}, has a son, {P:Arne}.',
    'Arne Berg',
    '{P:Arne Berg} of {O:Norlux} left {L:Kisumu}, {L:Kenya}.',
  ),
  same(
    'Norlux',
    "Kenya's {P:Norlux} met {P:Ana Ruiz} of the {O:Harbour Bank} in {L:Kisumu}, {L:Kenya}.",
    'Norlux',
    '{O:Norlux} said {P:Ana Ruiz} of the {O:Harbour Bank} left {L:Kisumu}. {O:Norlux} fell.',
  ),
];

const LETTERS: readonly Pair[] = [
  same(
    'EKOWA',
    '{O:EKOWA} met in {L:Nairobi}, {L:Kenya}.',
    'Ekowa',
    '{O:Ekowa} leaders flew to {L:Nairobi}, {L:Kenya}.',
  ),
  apart(
    'Norlux',
    '{O:Norlux Inc.} of {L:Nairobi}, {L:Kenya}, cut jobs, {P:Ana Ruiz} said. {O:Norlux} fell.',
    'Norlux Mobility',
    '{O:Norlux Mobility} in {L:Nairobi}, {L:Kenya}, hired {P:Ana Ruiz}.',
  ),
];

/** Names that newsrooms romanise in their own ways. */
const SPELLINGS: readonly Pair[] = [
  same(
    'Oleksiy Hrabovsky',
    'President {P:Oleksiy Hrabovsky} of {L:Ukraine} spoke.',
    'Oleksii Hrabovskyy',
    'President {P:Oleksii Hrabovskyy} flew home to {L:Ukraine}.',
  ),
  same(
    'Mohammed Qasimi',
    'Police in {L:Sanaa} freed {P:Mohammed Qasimi} of the {O:Veladora Fund} in {L:Yemen}.',
    'Muhammad Kassimi',
    'The {O:Veladora Fund} paid for {P:Muhammad Kassimi} in {L:Sanaa}, {L:Yemen}.',
  ),
  apart(
    'Ahmed Hasani',
    '{P:Ahmed Hasani} won a race in {L:Egypt}.',
    'Ahmad Hassani',
    '{P:Ahmad Hassani} runs a shop in {L:Egypt}.',
  ),
  apart(
    'Mario Velasco',
    'Minister {P:Mario Velasco} met {P:Omar Haddad} in {L:Lima}, {L:Peru}.',
    'Maria Velasco',
    'Minister {P:Maria Velasco} met {P:Omar Haddad} in {L:Lima}, {L:Peru}.',
  ),
  apart(
    'Sergei Dolin',
    '{P:Sergei Dolin} and {P:Sergey Dolyn} met {P:Omar Haddad} in {L:Lima}, {L:Peru}.',
    'Sergey Dolyn',
    '{P:Sergey Dolyn} met {P:Omar Haddad} in {L:Lima}, {L:Peru}.',
  ),
  same(
    'al-Nuraya',
    '{O:al-Nuraya} attacked {L:Sanaa} and {L:Aden} in {L:Yemen}.',
    'Al Nurayya',
    'In {L:Yemen}, {O:Al Nurayya} left {L:Sanaa} and {L:Aden}.',
  ),
  apart(
    'Veladora Fund',
    'The {O:Veladora Fund} paid in {L:Sanaa} and {L:Aden}.',
    'Veladora Bank',
    'The {O:Veladora Bank} paid in {L:Sanaa} and {L:Aden}.',
  ),
];

export const INVENTED_PAIRS: readonly Pair[] = [
  ...PEOPLE,
  ...SPELLINGS,
  ...ORGANIZATIONS,
  ...PLACES,
  ...SINGLE,
  ...LETTERS,
];
