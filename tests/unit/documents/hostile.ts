/** Texts that a package or a spreadsheet of another office could carry in the place of a name. */
export const hostileNames = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE unit; --",
  '</style><h1>Xã</h1>',
  'Nguyễn\u202EnăV\u202C Văn',
  'Trần\u200B\u200D\uFEFF Thị\u2066 Bé\u2069',
  'Lê\u0000\u0001\u001B\uFFFE Văn\uD800 Tám',
  ']]>&lt;&#x202E;',
  '{{name}} $1 $& %NAME%',
  'Ấp\nMỹ\tThuận',
];

/** Whatever must not be left in a paper: controls, bidi and zero-width signs, lone surrogates, non-characters. */
export const forbidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/u;
