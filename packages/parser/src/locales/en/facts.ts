import type { FactClass, TimeClass, UnitClass } from '../../lexicon/shape.ts';

export const facts: Partial<Record<FactClass, string>> = {
  delivery: `delivery, deliver, delivered, for delivery, delivered to, deliver to, deliver it to, send it to, bring it to, drop it at, drop off at, to my house, to my place, home delivery, send to, bring to, ship to, deliver here, to be delivered, delivering to, drop at, drop it to, deliver them, deliver it, drop it off, drop it round, drop off, drop it over, drop them off, bring it over, bring it round, bring them, bring it, send it over to, send it round, bring am come, carry am come, dropped off, dropped to, dropped at, for home delivery, to my office, to my apartment, to my door, to the office, to our place, to ours, at my house`,
  pickup: `pickup, pick up, pick it up, picking up, pick-up, collection, collect, i'll collect, ill collect, takeaway, take away, takeout, take out order, to go, for pickup, for collection, come get it, i'll come by, ill come by, i'll come and get, come and get it, i'll be there, collecting, swing by, swing by and grab, i'll grab it, come in for it, coming to get, come get, will come for, pop in, pop by, drop by, i'll pass by, will pass and, carry out, carryout, collect it, i'll swing by, ill swing by, we'll swing by, swinging by, be there in, i'll be there in, ill be there in, ill be there, will be there, we'll be there, i'll pick up, ill pick up, i will pick, i'll pick it up, ill pick it up, we'll pick it up, will pick up, will pick it up, come pick it up, come and pick, coming to pick, picking it up, pick them up, fetch it, come and fetch, i'll fetch, ill fetch, come collect, i'll come collect, to collect, we'll collect, well collect, i'll come and collect, nip in, nip down, call in for, i'll call in, ill call in, i'll come by for, popping in, popping down, popping by, walk in, to takeaway, to take away, to take out, take-out, take-away, curbside, kerbside, drive thru, drive through, on my way to get, i'll grab them, ill grab it, ill grab them, grab it myself, come for it, i go come carry, come carry am, i'll come carry`,
  addressCue: `my address is, address is, address, the address is, addy is, addy, deliver to, delivered to, delivery to, deliver it to, send it to, send to, bring it to, to, at, i'm at, im at, i live at, we're at, we are at, ship to, location, i am at, located at, drop it at, drop at, come to, delivering to, bring to, for delivery to, going to, deliver them to, deliver it at, drop it off at, drop off at, drop it round to, drop it over to, drop them at, bring it round to, bring them to, sent to, dropped to, dropped at, dropped off at, my place is, the place is, we live at, i stay at, we stay at, i'm over at, we're over at, my house is, my office is, address:, addr, addres is, adress is, my adress is, my location is, the address:, come through to, delivery at, delivery address, delivery address is, deliver at`,
  street: `street, st, road, rd, avenue, ave, av, lane, ln, drive, dr, court, ct, way, close, place, pl, blvd, boulevard, square, sq, terrace, crescent, cres, gardens, grove, hill, mews, highway, hwy, parkway, pkwy, alley, row, estate, rise, walk, park, quay, wharf, house, building, tower, broadway, crossing, plaza, circle, cir, trail, parade, village, wood, green, main, boul, bvd, mile, yard, wynd, brae, loop, pike, turnpike, bypass, ring road, off licence, junction, jct, flats, mansions, lodge, heights, ridge, valley, meadow, meadows, view, vale, common, grange, farm, cottage, cottages, apartments, apts, compound, close off, roundabout, bus stop, market, mall`,
  place: `flat, apt, apartment, apts, unit, floor, fl, suite, ste, block, room, rm, house, number, no, building, bldg, tower, lot, door, level, gate, opposite, behind, near, next to, beside, corner of, corner, across from, off, above, ground floor, po box, zip, postcode, villa, plot, estate`,
  nameCue: `my name is, name is, name's, names, the name is, name, under the name, under, for the name, in the name of, its, it's, this is, i'm, im, i am, it is, here is, put it under, order for, call me, its for, it's for, for a, name of, name:, is for, ask for, customer name, customer's name, name on the order, name for the order, put it in the name of, under name, booking for, me name is, my names, my name's, i go by, they call me, na, the name's, speaking, under name of`,
  phoneCue: `phone, cell, mobile, tel, telephone, number, my number, my number is, call, ring, whatsapp, contact, mob, cell phone, phone number, call me on, reach me at, ph, text me at, hp, wa, my #, # is, my cell, my mobile, my mob, my line, line, my phone, my digits, my no, my no is, my num, num, my number's, mobile number, cell number, contact number, contact no, phone no, call us on, call me at, ring me on, reach me on, text me on, whatsapp number, digits`,
  cash: `cash, pay cash, paying cash, in cash, by cash, with cash, cash only, i have exact change, exact change, i'll pay cash, i have ~ cash, pay in cash, cash in hand, cash payment, cash money, cash please, cash thanks, pay w cash, paying w cash, paying with cash, paying by cash, i got cash, ive got cash, i've got cash, i have cash, got cash, pay you cash, cash on collection, cash on pickup, cash on pick up, i go pay cash`,
  cashOnDelivery: `cash on delivery, cod, pay on delivery, cash upon delivery, cash when it arrives, cash to the driver, pay the driver, pay at the door, cash at the door, cash on the door, cash on arrival, pay on arrival, pay cash on delivery, paying on delivery, cash at delivery, pay when it arrives, pay when it comes, pay when you deliver, cash to driver, cash to the rider, pay the rider, payment on delivery`,
  card: `card, credit card, debit card, by card, with card, visa, mastercard, amex, contactless, card machine, pay card, paying by card, apple pay, google pay, tap, card reader, pay by card, pay with card, paying card, card payment, card please, on card, on my card, my card, the card, swipe, chip and pin, tap and go, tap to pay, visa card, pos, card on delivery, card reader please, debit, credit, amex card`,
  transfer: `transfer, bank transfer, do transfer, i'll transfer, wire, zelle, venmo, bacs, account number, account details, bank details, upi, gpay, paytm, phonepe, pix, bizum, paypal, cash app, cashapp, send money, mobile money, m-pesa, mpesa, e-transfer, make a transfer, do a transfer, will transfer, i'll send, bank app, revolut, opay, palmpay, moniepoint, send acct, acct no, acct number, account no, send your account, send account, your account number, by transfer, pay by transfer, pay with transfer, bank pay, faster payment, sort code, iban, interac, wise, apply to my bank, chime`,
  payLink: `payment link, pay link, send me the link, link to pay, pay online, online payment, send the link, pay by link, send a link, pay via link, a link, the link, checkout link, paying online, pay through the link, pay thru the link, link please, drop the link, drop me the link, text me the link, stripe link, send us the link, send over the link, send link, pay on the link, use the link`,
  payVerb: 'pay, paying, payment, paid, i will pay, ill pay, i pay, settle',
  noteCue: `buzz, ring the bell, ring, ring bell, don't ring, dont ring, do not ring, knock, leave it, leave at, leave with, call when, call me when, text when, text me when, gate code, door code, code is, the code, buzzer, intercom, be careful, dog, careful, please make sure, make sure, make sure it's, please ensure, ensure, cutlery, napkins, plastic cutlery, no cutlery, ask for, use the, side door, back door, wrap, separately, in separate, happy birthday, write, gift, bring change, well done please, extra napkins, not too spicy, note, door is, enter through, password, entrance, park, doorbell, bell, straws, forks, spoons, plates and, baby sleeping, come up, meet me, meet you, i'll meet, slice it, uncut, cut in, choose, ripe, fresh ones, pick good, pick nice, please pick, ring the, ring the top, ring the bottom, press the, bang on the, knock on, knock hard, knock twice, tap on the, use side, come round, come around, come to the, come through the, round the back, around back, around the back, leave by, leave on, leave outside, leave them, leave with the, text on arrival, text on, call on, call upon, call once, call at the gate, call from the gate, don't knock, dont knock, do not knock, no knocking, please don't ring, baby asleep, baby is asleep, kid asleep, night shift, mind the dog, mind the, watch out for, gate's, gate is, the gate, key is, buzz the, hand it to, hand to, give it to, give to, drop with, drop it with, doorman, concierge, keep it warm, keep the change, keep the sauce, keep the sauces, keep the dressing, keep the lid, keep hot, keep separate, packed separately, pack separately, pack them separately, pack it, pack well, double bag, double wrapped, wrap it, wrap them, bag it, please label, write on, put a candle, with a candle, birthday message, say happy, cut them, cut it, cut in half, cut into, slice thin, thin slices, thinly sliced, sliced thin, sliced thickly, trim the, trim off, take the skin off, skin off, fat trimmed, debone, no bones, lean ones, not too ripe, not too soft, nice ones, nice and, firm ones, ripe ones, nothing bruised, no bruised, not bruised, good ones, freshest, long date, best before, extra crispy please, crispy please, make it crispy, well cooked, don't overcook, dont overcook, cook it well, don't make it too, dont make it too, no spicy, make it spicy, chopsticks, no chopsticks, paper bag, no bag, no bags, no plastic, bring the card, bring card, bring a card, bring the machine, bring a pos`,
  changeNote: `change for, need change, change of, bring change, break a, i have a ~ note, change from, change please, bring change for, change of a, change out of, need ~ change, can you change, have change for, got change for, change for a, bring some change`,
  hence: `so, therefore, hence, that's why`,
  allergy: `allergic, allergy, allergies, intolerant, intolerance, celiac, coeliac, anaphylactic`,
  people: `people, persons, person, guests, ppl, pax, adults, of us, of ye, lads, mouths`,
  money: `dollars, dollar, bucks, $, £, €, ₹, usd, gbp, eur, pounds, quid, euros, euro, pence, cents, rs, inr, aed, sar, rp, r$, naira, p each, per kilo, a kilo price, quid each, a quid, p a, bucks each, ngn, n each, ksh, kes, ghs, cedis, cedi, rand, zar, shillings, euro each, budget, budget is, dollars each`,
};

export const times: Partial<Record<TimeClass, string>> = {
  asap: `asap, as soon as possible, right now, right away, immediately, now, straight away, soonest, as quick as possible, as quickly as possible, as fast as possible, urgently, urgent, quickly, at this moment, atm, just now, jaldi, as soon as you can, asap please, soon as, soon as you can, quick as you can, quick as possible, quickest, the soonest, fast as you can, sharp sharp, sharp-sharp, quick quick, pronto, in a hurry, in a rush, soon as possible, a s a p, whenever you can, straightaway, now now`,
  today: 'today, this day',
  tomorrow: `tomorrow, tmrw, tmr, tomoz, tomorow, tommorow, tommorrow, 2moro, tom, tmoro, tomoro, 2morrow, tmw, tomo, tmrow, morrow, tomorow's`,
  dayAfter: 'day after tomorrow, the day after tomorrow',
  tonight: 'tonight, this evening, tonite, 2nite, later tonight, this eve, later this evening',
  at: `at, by, for, around, about, @, before, from, after, till, until, til, at around, at about, for around, approximately, not before, no later than, around about, exactly, ready for, ready by, ready at, roughly, circa, approx, by about, by around, for about, near, close to, come by, come at, need it by, want it by, need it for, need it at, want it for, it by, it for, it at, here by, here for, here at, there by, there for, there at, dropped by, delivered by, delivered for, delivered at, deliver by, deliver at, deliver for`,
  clock: `o'clock, oclock, o clock, h, hrs, sharp, ish, hours`,
  am: 'am, a.m, a.m., a m, in the morning, morning, this morning',
  pm: 'pm, p.m, p.m., p m, in the afternoon, in the evening, at night, tonight, afternoon, evening, this evening, this afternoon, night',
  noon: 'noon, midday, at noon, lunchtime, lunch time, mid day, 12 noon',
  midnight: 'midnight',
  inTime:
    'in, within, in about, in like, in around, after, in bout, in roughly, in approx, in the next, in under, in just, in abt',
  minutes: 'minutes, minute, mins, min, m',
  hours: 'hours, hour, hrs, hr, h',
  halfPast: 'half past, half, half-past, haff past, half gone',
  quarterPast:
    'quarter past, a quarter past, quarter after, a quarter after, fifteen past, qtr past, quater past, 15 past',
  quarterTo:
    'quarter to, a quarter to, quarter till, quarter of, a quarter till, fifteen to, a quarter of, quarter before, qtr to, quater to, 15 to',
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
  kg: 'kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes, keys, kgm, kilos of, kgz, kilogramms',
  g: 'g, gr, grs, gm, gms, gram, grams, gramme, grammes, grammes of, grms',
  lb: 'lb, lbs, pound, pounds',
  l: 'l, lt, ltr, ltrs, liter, liters, litre, litres',
  ml: 'ml, mls, millilitres, milliliters, millilitre, milliliter',
  cl: 'cl',
  dozen: 'dozen, dozens, doz, dz',
  pint: 'pint, pints, pt, pts',
  piece: `piece, pieces, pc, pcs, unit, units, pack, packs, pk, pkt, pkts, packet, packets, can, cans, tin, tins, bottle, bottles, bunch, bunches, bag, bags, bar, bars, box, boxes, jar, jars, loaf, loaves, plate, plates, portion, portions, cup, cups, bulb, bulbs, head, heads, slice, slices, order, orders, roll, rolls, carton, cartons, tray, trays, bulb, crate, crates, whole, nos, tuber, tubers, glass, glasses, serving, servings, ct, count, cnt, pce, pces, piecer, ea, pkg, pkgs, package, packages, punnet, punnets, tub, tubs, sachet, sachets, pot, pots, stick, sticks, dish, dishes, bowl, bowls, basket, baskets, bucket, buckets, wheel, wheels, block, blocks, wedge, wedges, sack, sacks, ball, balls, clove, cloves, stalk, stalks, sprig, sprigs, fillet, fillets, cob, cobs, ear, ears, rasher, rashers, derica, mudu, congo, paint`,
  inch: 'inch, inches, in, ", inches diameter, inchers, incher',
};
