import { capitalized } from './capitals.ts';

/** Words that `humanize` writes in capitals. Source: gobuffalo/flect 1.0, acronyms.go. */
const ACRONYMS = new Set(
  (
    'OK UTF8 HTML JSON JWT ID UUID SQL ACK ACL ADSL AES ANSI API ARP ATM BGP BSS CCITT CHAP CIDR ' +
    'CIR CLI CPE CPU CRC CRT CSMA CMOS DCE DEC DES DHCP DNS DRAM DSL DSLAM DTE DMI EHA EIA EIGRP ' +
    'EOF ESS FCC FCS FDDI FTP GBIC GEPOF HDLC HTTP HTTPS IANA ICMP IDF IDS IEEE IETF IMAP IP IPS ' +
    'ISDN ISP LACP LAN LAPB LAPF LLC MAC MC MDF MIB MPLS MTU NAC NAT NBMA NIC NRZ NRZI NVRAM OSI ' +
    'OSPF OUI PAP PAT PC PIM PCM PDU POP3 POTS PPP PPTP PTT PVST RAM RARP RFC RIP RLL ROM RSTP RTP ' +
    'RCP SDLC SFD SFP SLARP SLIP SMTP SNA SNAP SNMP SOF SRAM SSH SSID STP SYN TDM TFTP TIA TOFU ' +
    'UDP URL URI USB UTP VC VLAN VLSM VPN W3C WAN WEP WPA WWW'
  ).split(' '),
);

/**
 * Hugo's `humanize`: `my-first_post` becomes `My first post`, a whole number its ordinal.
 * Source: gobuffalo/flect, which Hugo calls twice with small letters in between.
 */
export function humanize(text: string): string {
  if (/^[-+]?\d+$/.test(text)) return ordinal(text);
  const words = wordsOf(text).join(' ').toLowerCase().split(' ').map(acronymOr);
  return capitalized(words.join(' '));
}

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let previous = '';
  for (const character of text) {
    const isUpper = /\p{Lu}/u.test(character);
    const isKept = /[\p{L}\p{Nd}\p{P}`]/u.test(character) && !/[-_:/\s]/.test(character);
    if (!isKept || (isUpper && (!/\p{Lu}/u.test(previous) || ACRONYMS.has(word.toUpperCase())))) {
      words.push(word);
      word = '';
    }
    if (isKept) word += character;
    previous = character;
  }
  return [...words, word].filter((each) => each !== '');
}

function acronymOr(word: string): string {
  const upper = word.toUpperCase();
  return ACRONYMS.has(upper) ? upper : word;
}

function ordinal(number: string): string {
  const lastTwo = Number(number.slice(-2));
  const isTeen = lastTwo >= 11 && lastTwo <= 13;
  const endings: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
  return number + ((isTeen ? undefined : endings[lastTwo % 10]) ?? 'th');
}
