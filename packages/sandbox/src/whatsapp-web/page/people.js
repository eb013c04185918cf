import { Collection } from './collection.js';
import { meWid } from './device.js';
import { Model } from './model.js';
import { createWid, Wid } from './wid.js';

export const Contacts = new Collection();
const phoneOfLid = new Map();
const lidOfPhone = new Map();

/** Longer than any phone (E.164 has 15 digits): a group's id. */
const isGroupId = (id) => id.length > 15;

/** How the page names somebody of the network. */
export function widOf(id) {
  if (isGroupId(id)) return new Wid(id, 'g.us');
  const lid = lidOfPhone.get(id);
  return lid ? new Wid(lid, 'lid') : new Wid(id, 'c.us');
}

/** How the network names what the page addresses. */
export function networkId(wid) {
  return wid.server === 'lid' ? (phoneOfLid.get(wid.user) ?? wid.user) : wid.user;
}

export function meet({ phone, lid, name }) {
  if (lid) {
    phoneOfLid.set(lid, phone);
    lidOfPhone.set(phone, lid);
  }
  const id = widOf(phone);
  const known = Contacts.get(id) ?? Contacts.add(new Model({ id, type: 'in', isContactBlocked: false }));
  if (lid) known.phoneNumber = new Wid(phone, 'c.us');
  if (name) known.set('pushname', name);
  return known;
}

Contacts.find = async (id) => {
  const wid = createWid(id);
  return Contacts.get(wid) ?? meet({ phone: networkId(wid) });
};

export const apiContact = {
  getCurrentLid(wid) {
    const lid = lidOfPhone.get(wid.user);
    return lid ? new Wid(lid, 'lid') : undefined;
  },
  getPhoneNumber(wid) {
    const phone = phoneOfLid.get(wid.user);
    return phone ? new Wid(phone, 'c.us') : undefined;
  },
  getAlternateUserWid(wid) {
    return wid.isLid() ? apiContact.getPhoneNumber(wid) : apiContact.getCurrentLid(wid);
  },
};

export const contactGetters = {
  getIsMe: (contact) => contact.id.equals(meWid()),
  getIsUser: (contact) => contact.id.isUser(),
  getIsGroup: (contact) => contact.id.isGroup(),
  getIsWAContact: () => true,
  getUserid: (contact) => contact.id.user,
  getVerifiedName: () => undefined,
  getVerifiedLevel: () => undefined,
  getStatusMute: () => undefined,
  getName: (contact) => contact.name,
  getShortName: (contact) => contact.name,
  getPushname: (contact) => contact.pushname,
  getIsEnterprise: () => false,
};
