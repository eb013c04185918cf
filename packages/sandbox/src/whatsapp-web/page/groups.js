import { Collection } from './collection.js';
import { device, devicePath } from './device.js';
import { Model } from './model.js';
import { widOf } from './people.js';
import { call } from './server.js';
import { chatOf } from './store.js';

export const GroupMetadata = new Collection();

/** Asks again who is in the groups: they change without a word to the page. */
GroupMetadata.update = async () => {
  const { groups } = await call('GET', `${devicePath()}/groups`, { epoch: device.epoch });
  for (const group of groups) meetGroup(group);
};

/** A group becomes a chat with members. */
export function meetGroup({ id, name, members }) {
  const chat = chatOf(widOf(id));
  Object.assign(chat, { name, formattedTitle: name });
  const participants = members.map((member) => ({ id: widOf(member), isAdmin: false, isSuperAdmin: false }));
  const known = GroupMetadata.get(chat.id);
  chat.groupMetadata = known ?? GroupMetadata.add(new Model({ id: chat.id, announce: false }));
  Object.assign(chat.groupMetadata, { subject: name, participants });
}
