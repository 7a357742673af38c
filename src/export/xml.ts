/**
 * Characters that XML 1.0 does not allow, even escaped (https://www.w3.org/TR/xml/#charsets): control characters but
 * tab and line ends, U+FFFE, U+FFFF and lone surrogates.
 */
const ILLEGAL = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text for an attribute value or an element; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(ILLEGAL, '\ufffd')
    .replace(/[&<>"'\n\r\t]/g, (character) => ESCAPES[character] ?? character);
}
