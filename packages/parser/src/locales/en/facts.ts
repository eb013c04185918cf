import type { FactClass, TimeClass, UnitClass } from '../../lexicon/shape.ts';

export const facts: Partial<Record<FactClass, string>> = {
  delivery: `delivery, deliver, delivered, for delivery, delivered to, deliver to, deliver it to, send it to, bring it to, drop it at, drop off at, to my house, to my place, home delivery, send to, bring to, ship to, deliver here, to be delivered, delivering to, drop at, drop it to`,
  pickup: `pickup, pick up, pick it up, picking up, pick-up, collection, collect, i'll collect, ill collect, takeaway, take away, takeout, take out order, to go, for pickup, for collection, come get it, i'll come by, ill come by, i'll come and get, come and get it, i'll be there, collecting, swing by, swing by and grab, i'll grab it, come in for it, coming to get, come get, will come for, pop in, pop by, drop by, i'll pass by, will pass and, carry out, carryout, collect it`,
  addressCue: `my address is, address is, address, the address is, addy is, addy, deliver to, delivered to, delivery to, deliver it to, send it to, send to, bring it to, to, at, i'm at, im at, i live at, we're at, we are at, ship to, location, i am at, located at, drop it at, drop at, come to, delivering to, bring to, for delivery to, going to`,
  street: `street, st, road, rd, avenue, ave, av, lane, ln, drive, dr, court, ct, way, close, place, pl, blvd, boulevard, square, sq, terrace, crescent, cres, gardens, grove, hill, mews, highway, hwy, parkway, pkwy, alley, row, estate, rise, walk, park, quay, wharf, house, building, tower, broadway, crossing, plaza, circle, cir, trail, parade, village, wood, green`,
  place: `flat, apt, apartment, apts, unit, floor, fl, suite, ste, block, room, rm, house, number, no, building, bldg, tower, lot, door, level, gate, opposite, behind, near, next to, beside, corner of, corner, across from, off, above, ground floor, po box, zip, postcode, villa, plot, estate`,
  nameCue: `my name is, name is, name's, names, the name is, name, under the name, under, for the name, in the name of, its, it's, this is, i'm, im, i am, it is, here is, put it under, order for, call me`,
  phoneCue: `phone, cell, mobile, tel, telephone, number, my number, my number is, call, ring, whatsapp, contact, mob, cell phone, phone number, call me on, reach me at, ph, text me at, hp, wa`,
  cash: `cash, pay cash, paying cash, in cash, by cash, with cash, cash only, i have exact change, exact change, i'll pay cash, i have ~ cash, pay in cash, cash in hand`,
  cashOnDelivery: `cash on delivery, cod, pay on delivery, cash upon delivery, cash when it arrives, cash to the driver, pay the driver, pay at the door, cash at the door`,
  card: `card, credit card, debit card, by card, with card, visa, mastercard, amex, contactless, card machine, pay card, paying by card, apple pay, google pay, tap, card reader`,
  transfer: `transfer, bank transfer, do transfer, i'll transfer, wire, zelle, venmo, bacs, account number, account details, bank details, upi, gpay, paytm, phonepe, pix, bizum, paypal, cash app, cashapp, send money, mobile money, m-pesa, mpesa, e-transfer`,
  payLink: `payment link, pay link, send me the link, link to pay, pay online, online payment, send the link, pay by link, send a link, pay via link, a link, the link, checkout link, paying online`,
  payVerb: 'pay, paying, payment, paid, i will pay, ill pay, i pay, settle',
  noteCue: `buzz, ring the bell, ring, ring bell, don't ring, dont ring, do not ring, knock, leave it, leave at, leave with, call when, call me when, text when, text me when, gate code, door code, code is, the code, buzzer, intercom, be careful, dog, careful, please make sure, make sure, make sure it's, please ensure, ensure, cutlery, napkins, plastic cutlery, no cutlery, ask for, use the, side door, back door, wrap, separately, in separate, happy birthday, write, gift, bring change, well done please, extra napkins, not too spicy, note, door is, enter through, password, entrance, park, doorbell, bell, straws, forks, spoons, plates and, baby sleeping, come up, meet me, meet you, i'll meet, slice it, uncut, cut in, choose, ripe, fresh ones, pick good, pick nice, please pick`,
  changeNote: `change for, need change, change of, bring change, break a, i have a ~ note, change from, change please`,
  allergy: `allergic, allergy, allergies, intolerant, intolerance, celiac, coeliac, anaphylactic`,
  money: `dollars, dollar, bucks, $, £, €, ₹, usd, gbp, eur, pounds, quid, euros, euro, pence, cents, rs, inr, aed, sar, rp, r$, naira, p each, per kilo, a kilo price`,
};

export const times: Partial<Record<TimeClass, string>> = {
  asap: `asap, as soon as possible, right now, right away, immediately, now, straight away, soonest, as quick as possible, as quickly as possible, as fast as possible, urgently, urgent, quickly, at this moment, atm, just now`,
  today: 'today, this day',
  tomorrow: 'tomorrow, tmrw, tmr, tomoz, tomorow, tommorow, tommorrow, 2moro, tom',
  dayAfter: 'day after tomorrow, the day after tomorrow',
  tonight: 'tonight, this evening, tonite, in the evening, evening',
  at: `at, by, for, around, about, @, before, from, after, till, until, til, at around, at about, for around, approximately, not before, no later than, around about, exactly`,
  clock: `o'clock, oclock, o clock, h, hrs, sharp, ish, hours`,
  am: 'am, a.m, a.m., a m, in the morning, morning, this morning',
  pm: 'pm, p.m, p.m., p m, in the afternoon, in the evening, at night, tonight, afternoon, evening, this evening, this afternoon, night',
  noon: 'noon, midday, at noon, lunchtime, lunch time, mid day, 12 noon',
  midnight: 'midnight',
  inTime: 'in, within, in about, in like, in around, after',
  minutes: 'minutes, minute, mins, min, m',
  hours: 'hours, hour, hrs, hr, h',
  halfPast: 'half past, half',
  quarterPast: 'quarter past, a quarter past, quarter after, a quarter after, fifteen past',
  quarterTo:
    'quarter to, a quarter to, quarter till, quarter of, a quarter till, fifteen to, a quarter of, quarter before',
  next: 'next, this, coming, this coming, the following',
};

export const weekdays = [
  'monday/mon',
  'tuesday/tue/tues',
  'wednesday/wed/weds',
  'thursday/thu/thur/thurs',
  'friday/fri',
  'saturday/sat',
  'sunday/sun',
];

export const months = [
  'january/jan',
  'february/feb',
  'march/mar',
  'april/apr',
  'may',
  'june/jun',
  'july/jul',
  'august/aug',
  'september/sep/sept',
  'october/oct',
  'november/nov',
  'december/dec',
];

export const units: Partial<Record<UnitClass, string>> = {
  kg: 'kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes, keys, kgm',
  g: 'g, gr, grs, gm, gms, gram, grams, gramme, grammes',
  lb: 'lb, lbs, pound, pounds',
  l: 'l, lt, ltr, ltrs, liter, liters, litre, litres',
  ml: 'ml, mls, millilitres, milliliters, millilitre, milliliter',
  cl: 'cl',
  dozen: 'dozen, dozens, doz, dz',
  pint: 'pint, pints, pt, pts',
  piece: `piece, pieces, pc, pcs, unit, units, pack, packs, pk, pkt, pkts, packet, packets, can, cans, tin, tins, bottle, bottles, bunch, bunches, bag, bags, bar, bars, box, boxes, jar, jars, loaf, loaves, plate, plates, portion, portions, cup, cups, bulb, bulbs, head, heads, slice, slices, order, orders, roll, rolls, carton, cartons, tray, trays, bulb, crate, crates, whole, nos, tuber, tubers, glass, glasses, serving, servings`,
  inch: 'inch, inches, in, "',
};
