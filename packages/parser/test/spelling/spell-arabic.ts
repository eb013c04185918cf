const digits = 'صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'.split(' ');
const tens = '- - عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون'.split(' ');
const hundreds = '- مائة مائتان ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة'.split(' ');

/** `stem` is the everyday one: units before tens, the "and" written on what follows. */
export function spellArabic(n: number): string {
  if (n <= 10) return digits[n] as string;
  if (n === 11) return 'أحد عشر';
  if (n === 12) return 'اثنا عشر';
  if (n < 20) return `${digits[n - 10]} عشر`;
  if (n < 100) {
    const ten = tens[Math.floor(n / 10)] as string;
    return n % 10 ? `${digits[n % 10]} و${ten}` : ten;
  }
  const hundred = hundreds[Math.floor(n / 100)] as string;
  return n % 100 ? `${hundred} و${spellArabic(n % 100)}` : hundred;
}

const units = '- الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر'.split(' ');

export function placeArabic(n: number): string {
  if (n <= 10) return units[n] as string;
  const unit = n % 10 === 1 ? 'الحادي' : units[n % 10];
  if (n < 20) return `${unit} عشر`;
  const ten = `ال${tens[Math.floor(n / 10)]}`;
  return n % 10 ? `${unit} و${ten}` : ten;
}
