/**
 * What each way of reading a thing costs: the reading of a stretch that costs least in all is taken, and the distance to
 * the second says how sure it is. 1 is about "a careful cashier would hesitate", 3 "nobody would mean that".
 */
export const COST = {
  /** A thing of its own... */
  open: {
    /** ...right behind another word of the order: "cheese queso". */
    bare: 1.6,
    /** ...behind a mere "and": things and their parts are both joined so. */
    joined: 0.5,
    /** ...behind "with": "a burger with a coke", "with coke". */
    with: 0.6,
    withBare: 1.4,
    /** ...of which only some words were said: by its head, by another part of its name, by its kind. */
    part: 0.4,
    tail: 1.2,
    /** ...and all words of something else: "sandwich" is a size here, and a falafel sandwich is on the menu. */
    less: 0.5,
    kind: 0.6,
    /** ...that several products of the menu could be. */
    several: 0.4,
    /** ...while a choice of the thing before is still open. */
    leavesChoice: 0.2,
    /** What waited for it does not go with it. */
    misfit: 3,
  },
  /** Part of the thing before... */
  attach: {
    /** ...though it was counted: "and 2 bacon", "and a bacon". */
    counted: 1.3,
    article: 0.7,
    /** ...of a part of the things before: "3 teas, 2 green". */
    share: 0.4,
    /** ...where the number may count the thing before: "coke 2 cold". */
    countedAfter: 0.4,
    /** ...though "I also want" began something new. */
    ordered: 0.7,
    part: 0.6,
    /** ...by another word than the menu's, which has a thing of just that name: "queso", and cheese is an option. */
    otherName: 0.7,
    /** ...that is no more than named behind it with "and": "a sandwich and slaw". */
    behindHead: 0.8,
    /** ...though what it chooses was chosen already. */
    again: 1.5,
    /** ...and a choice that had to be made: speaks for it. */
    needed: -0.6,
    /** ...behind "side of", or with "on the side" behind it. */
    side: 1.5,
  },
  /** A size of the thing before... */
  size: {
    /** ...that has one. */
    changed: 2,
    /** ...once more: "a large latte and two small". */
    again: 0.6,
    /** ...behind "and" or a comma. */
    joined: 0.5,
  },
  /** An amount right behind a thing without one that counts the next: "coke 2 burgers". */
  begins: 0.1,
  /** An amount that nothing follows. */
  stranded: 1,
  /** "Without" before what is not refused. */
  unrefused: 1,
  /** "On it" behind what is not on it. */
  pointsBack: 1.5,
  /** Said before its thing... */
  wait: {
    /** ...though the thing before would take it. */
    taken: 0.7,
    /** ...with "and" or a comma between it and its thing. */
    across: 0.25,
    /** ...and its thing never came; where only one product takes all that was said, that is meant. */
    lost: 3,
    implied: 0.8,
    impliedByOne: 2,
    /** A thing of its own name that is read as a part of what comes. */
    ownName: 0.9,
    /** ...and of the same sort: "queso and chips". */
    sort: 0.1,
  },
  /** Worth of a better cut of the words, against all else. */
  cut: 0.5,
} as const;

/** Readings nearer to each other than this tie: nobody can tell which is meant. */
export const CLEAR = 0.05;
