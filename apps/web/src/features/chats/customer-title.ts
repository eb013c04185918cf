/** The name a conversation goes by: the group's or the customer's, else their number, else `fallback`. */
export function customerTitle(
  customer: { customerName: string | null; customerPhone: string | null; groupName?: string | null },
  fallback: string,
): string {
  if (customer.groupName) return customer.groupName;
  if (customer.customerName) return customer.customerName;
  return customer.customerPhone ? `+${customer.customerPhone.replace(/^\+/, '')}` : fallback;
}
