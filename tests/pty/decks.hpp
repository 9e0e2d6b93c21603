#pragma once
// The decks of these tests.

namespace overhoor::pty {

inline constexpr auto three_cards = R"({ "deck": "Netwerken", "id": "net", "lang": "nl", "cards": [
  { "id": "arp", "q": "Wat zoekt ARP op?", "a": "MAC-adres" },
  { "id": "ping", "q": "Welk protocol zit achter ping?", "a": "ICMP" },
  { "id": "dns", "q": "Wat vertaalt namen naar adressen?", "a": "DNS" }
] })";

inline constexpr auto every_kind = R"({ "deck": "Netwerken", "id": "net", "lang": "nl", "cards": [
  { "id": "arp", "q": "Wat zoekt ARP op?", "a": "MAC-adres", "explain": "Bij een IPv4-adres.", "source": "RFC 826" },
  { "id": "leg-uit", "q": "Waarom opent TCP met drie berichten?", "a": "Beide kanten leren zo dat de ander hoort.", "typed": false },
  { "id": "records", "q": "Noem DNS-records.", "list": ["A", "AAAA", "MX", "TXT"], "need": 3 },
  { "id": "lagen", "q": "Drie lagen van onder naar boven?", "order": ["fysiek", "datalink", "netwerk"] },
  { "id": "router", "q": "Op welke laag werkt een router?", "a": "netwerk", "wrong": ["datalink", ["transport", "dat zijn TCP en UDP"]], "fixed": true },
  { "id": "prive", "q": "Welke zijn private reeksen?", "a": ["10.0.0.0/8", "192.168.0.0/16"], "wrong": ["8.8.0.0/16"], "fixed": true },
  { "id": "udp", "q": "UDP garandeert de volgorde.", "true": false },
  { "id": "tcp", "cloze": "TCP opent met {{1:SYN}} en sluit met {{1:FIN::de laatste}}." },
  { "id": "poorten", "q": "Welke poort hoort bij welke dienst?", "match": { "22": "SSH", "25": "SMTP" }, "extra": ["LDAP"] },
  { "id": "soorten", "q": "Deel in", "groups": { "voordeel": ["sneller kiezen"], "risico": ["lek netwerk"] } },
  { "id": "licht", "q": "Lichtsnelheid in vacuüm?", "number": 299792458, "tolerance": "0.1%", "unit": "m/s" }
] })";

}  // namespace overhoor::pty
