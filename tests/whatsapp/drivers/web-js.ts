import { chromiumPath } from '../support/chromium.ts';
import { openPlace, SHOP } from '../support/shop.ts';
import type { DriverUnderTest } from './driver-under-test.ts';

export const webJs: DriverUnderTest = {
  name: 'web-js',
  isHere: (await chromiumPath()) !== undefined,
  async prepare() {
    const place = await openPlace();
    const shop = await place.newShop();
    let fence = 0;
    return {
      phones: place.phones,
      number: SHOP,
      open() {
        fence += 1;
        return place.start(shop, fence, { onCode: place.scan(SHOP) });
      },
      unlinkOnPhone: () => place.phones.call('DELETE', `/phones/${SHOP}/link`),
      close: () => place.close(),
    };
  },
};
