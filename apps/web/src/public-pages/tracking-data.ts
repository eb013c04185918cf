/** What the server gives to the tracking page. Money in minor units; times are instants, written in `timeZone`. */
export interface TrackingData {
  shopName: string;
  label: string;
  status: string;
  fulfilment: 'delivery' | 'pickup' | null;
  steps: { key: string; done: boolean; at: Date | null }[];
  windowFrom: Date | null;
  windowTo: Date | null;
  driverName: string | null;
  vehicle: string | null;
  amountDueMinor: number;
  currency: string;
  paymentStatus: string;
  locale: string;
  timeZone: string;
  lines: { quantity: number; unit: string; name: string }[];
}
