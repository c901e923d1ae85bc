const TITLES = 'ড ডা মো মোঃ মোসা মি মিসেস মিস প্রফ অধ্যা ইঞ্জি অ্যাড এড লে ক্যা কর্নে মে জে ব্রিগে জেনা সে মু মুহা মোহা মৌ হা আলহা শ্রী রেভা সেন্ট';
const TERMS = 'লি প্রা কোং নং তা খ্রি হি বি পৃ খ সা আ রা রহ দ্র যেমন ইং বাং কি মি সেমি কেজি';
const LETTERS = 'এ বি সি ডি ই এফ জি এইচ আই জে কে এল এম এন ও পি কিউ আর এস টি ইউ ভি ডব্লিউ এক্স ওয়াই জেড';
const LATIN = 'Dr Mr Mrs Ms Prof St Jr Sr Lt Col Gen Capt Ltd Co Inc No vs etc';

/** Words after which a full stop does not end a sentence: titles, common short forms, spelled Latin letters. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(`${TITLES} ${TERMS} ${LETTERS} ${LATIN}`.normalize('NFC').split(' '));
