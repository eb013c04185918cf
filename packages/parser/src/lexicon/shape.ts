/**
 * What a language brings. Every value is a list of phrases separated by commas; a phrase may hold a `~`, which stands
 * for up to four words in between ("take ~ off the list"). Vocabulary only: no language has code of its own.
 */

/** Words that steer the reading of an order. */
export type WordClass =
  | 'filler' // explains itself, means nothing for the cart
  | 'order' // "I'd like", "can I get": asks for what follows
  | 'article' // a, una: one, if nothing else says how many
  | 'and'
  | 'or'
  | 'of' // joins the words of one name or a quantity to its thing
  | 'with'
  | 'add'
  | 'neg' // before what is left out
  | 'except' // behind "everything", before what is left out
  | 'negPost' // after what is left out
  | 'extra' // before or after what there should be more of
  | 'less'
  | 'normal' // as it comes
  | 'all' // both, all of them
  | 'everything' // all that can be on it
  | 'part' // of them: makes the number before it a share of the line before
  | 'other' // the other one, the rest
  | 'sum' // in total: the number beside it counts what was said, it asks for no more
  | 'corr' // no wait, I mean: what follows replaces what came before
  | 'remove' // takes a line or a modifier out of the cart
  | 'removePost'
  | 'replace' // change X to Y
  | 'instead' // Y instead of X
  | 'to' // before the new value of a change
  | 'set' // make it, should be
  | 'more' // one more of what is there
  | 'lineNo' // number, item: a line of the summary follows
  | 'same'
  | 'each'
  | 'only' // just: the whole of what there should be
  | 'biggest'
  | 'smallest'
  | 'middle'
  | 'times' // x between a number and its thing
  | 'here'; // on it, on that one: points at the line before

/** Phrases that say what a message is for. */
export type CueClass =
  | 'greeting'
  | 'thanks'
  | 'confirm'
  | 'decline'
  | 'cancel'
  | 'askMenu'
  | 'askPrice'
  | 'askAvailability'
  | 'askHours'
  | 'askDelivery'
  | 'askStatus'
  | 'human'
  | 'complaint'
  | 'optOut'
  | 'smalltalk'
  | 'wrongChat'
  | 'usual'
  | 'restart' // "start over": what was said before does not count
  | 'enough' // "nothing else": ends the order and names nothing
  | 'asks' // which, what is: opens a question whose dishes nobody wants
  | 'noNeed' // "we have drinks at home", "don't need any": what stands near is not ordered
  | 'past'; // said of something that happened: no order

/** Words around the facts of an order. */
export type FactClass =
  | 'delivery'
  | 'pickup'
  | 'addressCue'
  | 'street'
  | 'place' // flat, floor, gate: goes on with an address
  | 'nameCue'
  | 'phoneCue'
  | 'cash'
  | 'cashOnDelivery'
  | 'card'
  | 'transfer'
  | 'payLink'
  | 'payVerb'
  | 'noteCue'
  | 'changeNote'
  | 'allergy'
  | 'hence' // therefore: an allergy ends before it
  | 'money' // dollars, rupees: the number beside it is a price
  | 'people'; // persons, guests: the number before it is how many eat

/** Words of clock and calendar. */
export type TimeClass =
  | 'asap'
  | 'today'
  | 'tomorrow'
  | 'dayAfter'
  | 'tonight'
  | 'at' // before a clock time
  | 'clock' // o'clock, h, baje
  | 'am'
  | 'pm'
  | 'midday' // from late morning to early afternoon
  | 'noon'
  | 'midnight'
  | 'inTime' // in (20 minutes)
  | 'minutes'
  | 'hours'
  | 'halfPast'
  | 'quarterPast'
  | 'quarterTo'
  | 'halfTo' // half of the hour before ("setengah delapan" is 7:30)
  | 'thisMorning'
  | 'thisAfternoon'
  | 'morning'
  | 'afternoon'
  | 'evening'
  | 'night'
  | 'between' // from, between: an hour and another follow
  | 'until' // joins the two hours of a stretch
  | 'later' // past, y, lewat: minutes behind the hour
  | 'earlier' // menos, kurang: minutes off the hour before it
  | 'minutesTo' // to, para las: between minutes and the hour they are short of
  | 'minutesPast' // past: between minutes and the hour they are over
  | 'hourOne' // one hour in one word: sejam
  | 'hourPair' // two hours in one word
  | 'days'
  | 'weeks'
  | 'next' // before or behind a weekday: the one of next week
  | 'nextWeek'
  | 'weekOn' // before or behind a day: a week after it
  | 'twoWeeksOn'
  | 'nextMonth'
  | 'onDay' // before the number of a day: the, on the
  | 'dayNumber' // before or behind it, and it can be nothing else: dia, tanggal, तारीख
  | 'ofMonth';

/** Units; a number beside one is a measure. `pack`, `plate` and the like count things. */
export type UnitClass =
  | 'kg'
  | 'g'
  | 'lb'
  | 'l'
  | 'ml'
  | 'cl'
  | 'dozen'
  | 'ons'
  | 'pint'
  | 'piece'
  | 'pair'
  | 'inch'
  | 'cm';

/** Number words. A list gives each phrase with its value ("one 1"); a phrase without one has the value 0. */
export interface NumberWords {
  /** "one 1, two 2, twenty 20": added up. */
  add: string;
  /** Like `add`, but takes one to nineteen behind it ("soixante 60"). */
  wide?: string;
  /** "hundred 100": multiplies what came before. */
  times?: string;
  /** Behind one to nine, adding ten ("belas 10"). */
  teen?: string;
  /** "half .5": a part, alone or of the unit that follows. */
  part?: string;
  /** "and a half .5": goes behind a number or a unit. */
  plus?: string;
  /** Before a number, adding its value: saade 0.5, paune -0.25. */
  before?: string;
  /** Joins number words ("twenty AND one"); value 1 where units come before tens ("five AND twenty"). */
  join?: string;
  /** Between a number and its decimals ("one POINT five"); value 1 where the word has other uses in an order. */
  point?: string;
  minus?: string;
  /** Multiplies figures outside of orders, where it is no size and no unit: "3M". */
  scale?: string;
  ordinals?: string;
  /** Ordinals that go on like the number they are made of ("kedua 2 puluh"). */
  ordinalStems?: string;
  /** Before a number that is an ordinal ("ke-5"). */
  ordinalPrefix?: string;
  /** Written on digits that are an ordinal ("3rd", "2º"). */
  ordinalMarks?: string;
  /** The decimal mark where a figure could be read both ways ("1,250"); a point where left out. */
  decimalMark?: ',' | '.';
  /** Regions that use the other mark. */
  otherMarkIn?: readonly string[];
}

export interface Locale {
  id: string;
  /** What may stand between words that are written as one ("s, n, en"); left out where words stand apart. */
  compounds?: string;
  numbers: NumberWords;
  words: Partial<Record<WordClass, string>>;
  cues: Partial<Record<CueClass, string>>;
  /** What only means this where it is all that is said: "y" for yes, "total" for what it costs. */
  alone?: Partial<Record<CueClass, string>>;
  facts: Partial<Record<FactClass, string>>;
  times: Partial<Record<TimeClass, string>>;
  /** How clock times and days are put together: more of the same classes. */
  calendar?: Partial<Record<TimeClass, string>>;
  /** Weekdays, Monday first: seven entries, alternatives with '/'. */
  weekdays: readonly string[];
  /** Months, January first. */
  months: readonly string[];
  units: Partial<Record<UnitClass, string>>;
  /** Everyday words for food, by concept. Concepts are shared by all languages. */
  food: Record<string, string>;
  /**
   * What customers also call it, though whoever writes it on a menu means something of its own: "pie" for a pizza, "soda"
   * for any of several. Never read into the names of a menu, and nothing where the menu itself has the word.
   */
  heard?: Record<string, string>;
  emoji?: Record<string, string>;
}
