/**
 * The places of Bangladesh: 8 divisions, 64 districts, 495 upazilas. From github.com/nuhil/bangladesh-geocode (MIT, (c) 2014 Nuhil
 * Mehdy; notice in NOTICE), corrected: newer official spellings with the older ones as aliases, Shayestaganj added.
 * Each place is `slug|Bangla name|English name, where it is not the slug in capitals|aliases`; names stand in the store form.
 */
export type DistrictRow = readonly [district: string, upazilas: readonly string[]];
export type DivisionRow = readonly [division: string, districts: readonly DistrictRow[]];

export const placeRows: readonly DivisionRow[] = [
  ['barishal|বরিশাল||barisal', [
    ['barguna|বরগুনা', ['amtali|আমতলী', 'bamna|বামনা', 'barguna-sadar|বরগুনা সদর', 'betagi|বেতাগী', 'pathorghata|পাথরঘাটা', 'taltali|তালতলি']],
    ['barishal|বরিশাল||barisal', ['agailjhara|আগৈলঝাড়া', 'babuganj|বাবুগঞ্জ', 'bakerganj|বাকেরগঞ্জ', 'banaripara|বানারীপাড়া', 'barisal-sadar|বরিশাল সদর|Barishal Sadar', 'gournadi|গৌরনদী', 'hizla|হিজলা', 'mehendiganj|মেহেন্দিগঞ্জ', 'muladi|মুলাদী', 'wazirpur|উজিরপুর']],
    ['bhola|ভোলা', ['bhola-sadar|ভোলা সদর', 'borhan-sddin|বোরহানউদ্দিন|Borhanuddin', 'charfesson|চরফ্যাশন', 'doulatkhan|দৌলতখান', 'lalmohan|লালমোহন', 'monpura|মনপুরা', 'tazumuddin|তজুমদ্দিন']],
    ['jhalakathi|ঝালকাঠি||jhalokati', ['jhalakathi-sadar|ঝালকাঠি সদর', 'kathalia|কাঠালিয়া', 'nalchity|নলছিটি', 'rajapur|রাজাপুর']],
    ['patuakhali|পটুয়াখালী', ['bauphal|বাউফল', 'dashmina|দশমিনা', 'dumki|দুমকি', 'galachipa|গলাচিপা', 'kalapara|কলাপাড়া', 'mirzaganj|মির্জাগঞ্জ', 'patuakhali-sadar|পটুয়াখালী সদর', 'rangabali|রাঙ্গাবালী']],
    ['pirojpur|পিরোজপুর', ['bhandaria|ভান্ডারিয়া', 'kawkhali|কাউখালী', 'mathbaria|মঠবাড়ীয়া', 'nazirpur|নাজিরপুর', 'nesarabad|নেছারাবাদ', 'pirojpur-sadar|পিরোজপুর সদর', 'zianagar|জিয়ানগর']],
  ]],
  ['chattogram|চট্টগ্রাম||chittagong,chattagram', [
    ['bandarban|বান্দরবান', ['alikadam|আলীকদম', 'bandarban-sadar|বান্দরবান সদর', 'lama|লামা', 'naikhongchhari|নাইক্ষ্যংছড়ি', 'rowangchhari|রোয়াংছড়ি', 'ruma|রুমা', 'thanchi|থানচি']],
    ['brahmanbaria|ব্রাহ্মণবাড়িয়া', ['akhaura|আখাউড়া', 'ashuganj|আশুগঞ্জ', 'bancharampur|বাঞ্ছারামপুর', 'bijoynagar|বিজয়নগর', 'brahmanbaria-sadar|ব্রাহ্মণবাড়িয়া সদর', 'kasba|কসবা', 'nabinagar|নবীনগর', 'nasirnagar|নাসিরনগর', 'sarail|সরাইল']],
    ['chandpur|চাঁদপুর', ['chandpur-sadar|চাঁদপুর সদর', 'faridgonj|ফরিদগঞ্জ', 'haimchar|হাইমচর', 'hajiganj|হাজীগঞ্জ', 'kachua|কচুয়া', 'matlab-north|মতলব উত্তর', 'matlab-south|মতলব দক্ষিণ', 'shahrasti|শাহরাস্তি']],
    ['chattogram|চট্টগ্রাম||chittagong,chattagram', ['anwara|আনোয়ারা', 'banshkhali|বাঁশখালী', 'boalkhali|বোয়ালখালী', 'chandanaish|চন্দনাইশ', 'fatikchhari|ফটিকছড়ি', 'hathazari|হাটহাজারী', 'karnafuli|কর্ণফুলী', 'lohagara|লোহাগাড়া', 'mirsharai|মীরসরাই', 'patiya|পটিয়া', 'rangunia|রাঙ্গুনিয়া', 'raozan|রাউজান', 'sandwip|সন্দ্বীপ', 'satkania|সাতকানিয়া', 'sitakunda|সীতাকুন্ড']],
    ['coxs-bazar|কক্সবাজার|Cox\'s Bazar|coxsbazar', ['chakaria|চকরিয়া', 'coxsbazar-sadar|কক্সবাজার সদর|Cox\'s Bazar Sadar', 'eidgaon|ঈদগাঁও', 'kutubdia|কুতুবদিয়া', 'moheshkhali|মহেশখালী', 'pekua|পেকুয়া', 'ramu|রামু', 'teknaf|টেকনাফ', 'ukhiya|উখিয়া']],
    ['cumilla|কুমিল্লা||comilla', ['barura|বরুড়া', 'brahmanpara|ব্রাহ্মণপাড়া', 'burichang|বুড়িচং', 'chandina|চান্দিনা', 'chauddagram|চৌদ্দগ্রাম', 'comilla-sadar|কুমিল্লা সদর', 'daudkandi|দাউদকান্দি', 'debidwar|দেবিদ্বার', 'homna|হোমনা', 'laksam|লাকসাম', 'lalmai|লালমাই', 'meghna|মেঘনা', 'monohargonj|মনোহরগঞ্জ', 'muradnagar|মুরাদনগর', 'nangalkot|নাঙ্গলকোট', 'sadarsouth|সদর দক্ষিণ', 'titas|তিতাস']],
    ['feni|ফেনী', ['chhagalnaiya|ছাগলনাইয়া', 'daganbhuiyan|দাগনভূঞা', 'feni-sadar|ফেনী সদর', 'fulgazi|ফুলগাজী', 'parshuram|পরশুরাম', 'sonagazi|সোনাগাজী']],
    ['khagrachhari|খাগড়াছড়ি||khagrachari', ['dighinala|দিঘীনালা', 'guimara|গুইমারা', 'khagrachhari-sadar|খাগড়াছড়ি সদর', 'laxmichhari|লক্ষীছড়ি', 'manikchari|মানিকছড়ি', 'matiranga|মাটিরাঙ্গা', 'mohalchari|মহালছড়ি', 'panchari|পানছড়ি', 'ramgarh|রামগড়']],
    ['lakshmipur|লক্ষ্মীপুর||laxmipur', ['kamalnagar|কমলনগর', 'lakshmipur-sadar|লক্ষ্মীপুর সদর', 'raipur|রায়পুর', 'ramganj|রামগঞ্জ', 'ramgati|রামগতি']],
    ['noakhali|নোয়াখালী', ['begumganj|বেগমগঞ্জ', 'chatkhil|চাটখিল', 'companiganj|কোম্পানীগঞ্জ', 'hatia|হাতিয়া', 'kabirhat|কবিরহাট', 'noakhali-sadar|নোয়াখালী সদর', 'senbug|সেনবাগ', 'sonaimori|সোনাইমুড়ী', 'subarnachar|সুবর্ণচর']],
    ['rangamati|রাঙ্গামাটি||রাঙামাটি', ['baghaichari|বাঘাইছড়ি', 'barkal|বরকল', 'belaichari|বিলাইছড়ি', 'juraichari|জুরাছড়ি', 'kaptai|কাপ্তাই', 'kawkhali|কাউখালী', 'langadu|লংগদু', 'naniarchar|নানিয়ারচর', 'rajasthali|রাজস্থলী', 'rangamati-sadar|রাঙ্গামাটি সদর']],
  ]],
  ['dhaka|ঢাকা', [
    ['dhaka|ঢাকা', ['dhamrai|ধামরাই', 'dohar|দোহার', 'keraniganj|কেরাণীগঞ্জ', 'nawabganj|নবাবগঞ্জ', 'savar|সাভার']],
    ['faridpur|ফরিদপুর', ['alfadanga|আলফাডাঙ্গা', 'bhanga|ভাঙ্গা', 'boalmari|বোয়ালমারী', 'charbhadrasan|চরভদ্রাসন', 'faridpur-sadar|ফরিদপুর সদর', 'madhukhali|মধুখালী', 'nagarkanda|নগরকান্দা', 'sadarpur|সদরপুর', 'saltha|সালথা']],
    ['gazipur|গাজীপুর', ['gazipur-sadar|গাজীপুর সদর', 'kaliakair|কালিয়াকৈর', 'kaliganj|কালীগঞ্জ', 'kapasia|কাপাসিয়া', 'sreepur|শ্রীপুর']],
    ['gopalganj|গোপালগঞ্জ', ['gopalganj-sadar|গোপালগঞ্জ সদর', 'kashiani|কাশিয়ানী', 'kotalipara|কোটালীপাড়া', 'muksudpur|মুকসুদপুর', 'tungipara|টুংগীপাড়া']],
    ['kishoreganj|কিশোরগঞ্জ', ['austagram|অষ্টগ্রাম', 'bajitpur|বাজিতপুর', 'bhairab|ভৈরব', 'hossainpur|হোসেনপুর', 'itna|ইটনা', 'karimgonj|করিমগঞ্জ', 'katiadi|কটিয়াদী', 'kishoreganj-sadar|কিশোরগঞ্জ সদর', 'kuliarchar|কুলিয়ারচর', 'mithamoin|মিঠামইন', 'nikli|নিকলী', 'pakundia|পাকুন্দিয়া', 'tarail|তাড়াইল']],
    ['madaripur|মাদারীপুর', ['dasar|ডাসার', 'kalkini|কালকিনি', 'madaripur-sadar|মাদারীপুর সদর', 'rajoir|রাজৈর', 'shibchar|শিবচর']],
    ['manikganj|মানিকগঞ্জ', ['doulatpur|দৌলতপুর', 'gior|ঘিওর', 'harirampur|হরিরামপুর', 'manikganj-sadar|মানিকগঞ্জ সদর', 'saturia|সাটুরিয়া', 'shibaloy|শিবালয়', 'singiar|সিংগাইর']],
    ['munshiganj|মুন্সিগঞ্জ||মুন্সীগঞ্জ', ['gajaria|গজারিয়া', 'louhajanj|লৌহজং', 'munshiganj-sadar|মুন্সিগঞ্জ সদর', 'sirajdikhan|সিরাজদিখান', 'sreenagar|শ্রীনগর', 'tongibari|টংগীবাড়ি']],
    ['narayanganj|নারায়ণগঞ্জ', ['araihazar|আড়াইহাজার', 'bandar|বন্দর', 'narayanganj-sadar|নারায়ণগঞ্জ সদর', 'rupganj|রূপগঞ্জ', 'sonargaon|সোনারগাঁ']],
    ['narsingdi|নরসিংদী', ['belabo|বেলাবো', 'monohardi|মনোহরদী', 'narsingdi-sadar|নরসিংদী সদর', 'palash|পলাশ', 'raipura|রায়পুরা', 'shibpur|শিবপুর']],
    ['rajbari|রাজবাড়ী', ['baliakandi|বালিয়াকান্দি', 'goalanda|গোয়ালন্দ', 'kalukhali|কালুখালী', 'pangsa|পাংশা', 'rajbari-sadar|রাজবাড়ী সদর']],
    ['shariatpur|শরীয়তপুর||শরিয়তপুর', ['bhedarganj|ভেদরগঞ্জ', 'damudya|ডামুড্যা', 'gosairhat|গোসাইরহাট', 'naria|নড়িয়া', 'shariatpur-sadar|শরিয়তপুর সদর', 'zajira|জাজিরা']],
    ['tangail|টাঙ্গাইল', ['basail|বাসাইল', 'bhuapur|ভুয়াপুর', 'delduar|দেলদুয়ার', 'dhanbari|ধনবাড়ী', 'ghatail|ঘাটাইল', 'gopalpur|গোপালপুর', 'kalihati|কালিহাতী', 'madhupur|মধুপুর', 'mirzapur|মির্জাপুর', 'nagarpur|নাগরপুর', 'sakhipur|সখিপুর', 'tangail-sadar|টাঙ্গাইল সদর']],
  ]],
  ['khulna|খুলনা', [
    ['bagerhat|বাগেরহাট', ['bagerhat-sadar|বাগেরহাট সদর', 'chitalmari|চিতলমারী', 'fakirhat|ফকিরহাট', 'kachua|কচুয়া', 'mollahat|মোল্লাহাট', 'mongla|মোংলা', 'morrelganj|মোড়েলগঞ্জ', 'rampal|রামপাল', 'sarankhola|শরণখোলা']],
    ['chuadanga|চুয়াডাঙ্গা', ['alamdanga|আলমডাঙ্গা', 'chuadanga-sadar|চুয়াডাঙ্গা সদর', 'damurhuda|দামুড়হুদা', 'jibannagar|জীবননগর']],
    ['jashore|যশোর||jessore', ['abhaynagar|অভয়নগর', 'bagherpara|বাঘারপাড়া', 'chougachha|চৌগাছা', 'jessore-sadar|যশোর সদর', 'jhikargacha|ঝিকরগাছা', 'keshabpur|কেশবপুর', 'manirampur|মণিরামপুর', 'sharsha|শার্শা']],
    ['jhenaidah|ঝিনাইদহ||ঝিনাইদাহ', ['harinakundu|হরিণাকুন্ডু', 'jhenaidah-sadar|ঝিনাইদহ সদর', 'kaliganj|কালীগঞ্জ', 'kotchandpur|কোটচাঁদপুর', 'moheshpur|মহেশপুর', 'shailkupa|শৈলকুপা']],
    ['khulna|খুলনা', ['botiaghata|বটিয়াঘাটা', 'dakop|দাকোপ', 'digholia|দিঘলিয়া', 'dumuria|ডুমুরিয়া', 'fultola|ফুলতলা', 'koyra|কয়রা', 'paikgasa|পাইকগাছা', 'rupsha|রূপসা', 'terokhada|তেরখাদা']],
    ['kushtia|কুষ্টিয়া', ['bheramara|ভেড়ামারা', 'daulatpur|দৌলতপুর', 'khoksa|খোকসা', 'kumarkhali|কুমারখালী', 'kushtia-sadar|কুষ্টিয়া সদর', 'mirpur|মিরপুর']],
    ['magura|মাগুরা', ['magura-sadar|মাগুরা সদর', 'mohammadpur|মহম্মদপুর', 'shalikha|শালিখা', 'sreepur|শ্রীপুর']],
    ['meherpur|মেহেরপুর', ['gangni|গাংনী', 'meherpur-sadar|মেহেরপুর সদর', 'mujibnagar|মুজিবনগর']],
    ['narail|নড়াইল', ['kalia|কালিয়া', 'lohagara|লোহাগড়া', 'narail-sadar|নড়াইল সদর']],
    ['satkhira|সাতক্ষীরা', ['assasuni|আশাশুনি', 'debhata|দেবহাটা', 'kalaroa|কলারোয়া', 'kaliganj|কালিগঞ্জ', 'satkhira-sadar|সাতক্ষীরা সদর', 'shyamnagar|শ্যামনগর', 'tala|তালা']],
  ]],
  ['mymensingh|ময়মনসিংহ', [
    ['jamalpur|জামালপুর', ['bokshiganj|বকশীগঞ্জ', 'dewangonj|দেওয়ানগঞ্জ', 'islampur|ইসলামপুর', 'jamalpur-sadar|জামালপুর সদর', 'madarganj|মাদারগঞ্জ', 'melandah|মেলান্দহ', 'sarishabari|সরিষাবাড়ী']],
    ['mymensingh|ময়মনসিংহ', ['bhaluka|ভালুকা', 'dhobaura|ধোবাউড়া', 'fulbaria|ফুলবাড়ীয়া', 'gafargaon|গফরগাঁও', 'gouripur|গৌরীপুর', 'haluaghat|হালুয়াঘাট', 'iswarganj|ঈশ্বরগঞ্জ', 'muktagacha|মুক্তাগাছা', 'mymensingh-sadar|ময়মনসিংহ সদর', 'nandail|নান্দাইল', 'phulpur|ফুলপুর', 'tarakanda|তারাকান্দা', 'trishal|ত্রিশাল']],
    ['netrokona|নেত্রকোণা||netrakona,নেত্রকোনা', ['atpara|আটপাড়া', 'barhatta|বারহাট্টা', 'durgapur|দুর্গাপুর', 'kalmakanda|কলমাকান্দা', 'kendua|কেন্দুয়া', 'khaliajuri|খালিয়াজুরী', 'madan|মদন', 'mohongonj|মোহনগঞ্জ', 'netrokona-sadar|নেত্রকোণা সদর', 'purbadhala|পূর্বধলা']],
    ['sherpur|শেরপুর', ['jhenaigati|ঝিনাইগাতী', 'nalitabari|নালিতাবাড়ী', 'nokla|নকলা', 'sherpur-sadar|শেরপুর সদর', 'sreebordi|শ্রীবরদী']],
  ]],
  ['rajshahi|রাজশাহী', [
    ['bogura|বগুড়া||bogra', ['adamdighi|আদমদিঘি', 'bogra-sadar|বগুড়া সদর', 'dhunot|ধুনট', 'dupchanchia|দুপচাচিঁয়া', 'gabtali|গাবতলী', 'kahaloo|কাহালু', 'nondigram|নন্দিগ্রাম', 'shajahanpur|শাজাহানপুর', 'shariakandi|সারিয়াকান্দি', 'sherpur|শেরপুর', 'shibganj|শিবগঞ্জ', 'sonatala|সোনাতলা']],
    ['chapainawabganj|চাঁপাইনবাবগঞ্জ||chapai-nawabganj,nawabganj', ['bholahat|ভোলাহাট', 'chapainawabganj-sadar|চাঁপাইনবাবগঞ্জ সদর', 'gomostapur|গোমস্তাপুর', 'nachol|নাচোল', 'shibganj|শিবগঞ্জ']],
    ['joypurhat|জয়পুরহাট', ['akkelpur|আক্কেলপুর', 'joypurhat-sadar|জয়পুরহাট সদর', 'kalai|কালাই', 'khetlal|ক্ষেতলাল', 'panchbibi|পাঁচবিবি']],
    ['naogaon|নওগাঁ', ['atrai|আত্রাই', 'badalgachi|বদলগাছী', 'dhamoirhat|ধামইরহাট', 'manda|মান্দা', 'mohadevpur|মহাদেবপুর', 'naogaon-sadar|নওগাঁ সদর', 'niamatpur|নিয়ামতপুর', 'patnitala|পত্নিতলা', 'porsha|পোরশা', 'raninagar|রাণীনগর', 'sapahar|সাপাহার']],
    ['natore|নাটোর', ['bagatipara|বাগাতিপাড়া', 'baraigram|বড়াইগ্রাম', 'gurudaspur|গুরুদাসপুর', 'lalpur|লালপুর', 'naldanga|নলডাঙ্গা', 'natore-sadar|নাটোর সদর', 'singra|সিংড়া']],
    ['pabna|পাবনা', ['atghoria|আটঘরিয়া', 'bera|বেড়া', 'bhangura|ভাঙ্গুড়া', 'chatmohar|চাটমোহর', 'faridpur|ফরিদপুর', 'ishurdi|ঈশ্বরদী', 'pabna-sadar|পাবনা সদর', 'santhia|সাঁথিয়া', 'sujanagar|সুজানগর']],
    ['rajshahi|রাজশাহী', ['bagha|বাঘা', 'bagmara|বাগমারা', 'charghat|চারঘাট', 'durgapur|দুর্গাপুর', 'godagari|গোদাগাড়ী', 'mohonpur|মোহনপুর', 'paba|পবা', 'puthia|পুঠিয়া', 'tanore|তানোর']],
    ['sirajganj|সিরাজগঞ্জ', ['belkuchi|বেলকুচি', 'chauhali|চৌহালি', 'kamarkhand|কামারখন্দ', 'kazipur|কাজীপুর', 'raigonj|রায়গঞ্জ', 'shahjadpur|শাহজাদপুর', 'sirajganj-sadar|সিরাজগঞ্জ সদর', 'tarash|তাড়াশ', 'ullapara|উল্লাপাড়া']],
  ]],
  ['rangpur|রংপুর', [
    ['dinajpur|দিনাজপুর', ['birampur|বিরামপুর', 'birganj|বীরগঞ্জ', 'birol|বিরল', 'bochaganj|বোচাগঞ্জ', 'chirirbandar|চিরিরবন্দর', 'dinajpur-sadar|দিনাজপুর সদর', 'fulbari|ফুলবাড়ী', 'ghoraghat|ঘোড়াঘাট', 'hakimpur|হাকিমপুর', 'kaharol|কাহারোল', 'khansama|খানসামা', 'nawabganj|নবাবগঞ্জ', 'parbatipur|পার্বতীপুর']],
    ['gaibandha|গাইবান্ধা', ['gaibandha-sadar|গাইবান্ধা সদর', 'gobindaganj|গোবিন্দগঞ্জ', 'palashbari|পলাশবাড়ী', 'phulchari|ফুলছড়ি', 'sadullapur|সাদুল্লাপুর', 'saghata|সাঘাটা', 'sundarganj|সুন্দরগঞ্জ']],
    ['kurigram|কুড়িগ্রাম', ['bhurungamari|ভুরুঙ্গামারী', 'charrajibpur|চর রাজিবপুর', 'chilmari|চিলমারী', 'kurigram-sadar|কুড়িগ্রাম সদর', 'nageshwari|নাগেশ্বরী', 'phulbari|ফুলবাড়ী', 'rajarhat|রাজারহাট', 'rowmari|রৌমারী', 'ulipur|উলিপুর']],
    ['lalmonirhat|লালমনিরহাট', ['aditmari|আদিতমারী', 'hatibandha|হাতীবান্ধা', 'kaliganj|কালীগঞ্জ', 'lalmonirhat-sadar|লালমনিরহাট সদর', 'patgram|পাটগ্রাম']],
    ['nilphamari|নীলফামারী', ['dimla|ডিমলা', 'domar|ডোমার', 'jaldhaka|জলঢাকা', 'kishorganj|কিশোরগঞ্জ', 'nilphamari-sadar|নীলফামারী সদর', 'syedpur|সৈয়দপুর']],
    ['panchagarh|পঞ্চগড়', ['atwari|আটোয়ারী', 'boda|বোদা', 'debiganj|দেবীগঞ্জ', 'panchagarh-sadar|পঞ্চগড় সদর', 'tetulia|তেতুলিয়া']],
    ['rangpur|রংপুর', ['badargonj|বদরগঞ্জ', 'gangachara|গংগাচড়া', 'kaunia|কাউনিয়া', 'mithapukur|মিঠাপুকুর', 'pirgacha|পীরগাছা', 'pirgonj|পীরগঞ্জ', 'rangpur-sadar|রংপুর সদর', 'taragonj|তারাগঞ্জ']],
    ['thakurgaon|ঠাকুরগাঁও', ['baliadangi|বালিয়াডাঙ্গী', 'haripur|হরিপুর', 'pirganj|পীরগঞ্জ', 'ranisankail|রাণীশংকৈল', 'thakurgaon-sadar|ঠাকুরগাঁও সদর']],
  ]],
  ['sylhet|সিলেট', [
    ['habiganj|হবিগঞ্জ', ['ajmiriganj|আজমিরীগঞ্জ', 'bahubal|বাহুবল', 'baniachong|বানিয়াচং', 'chunarughat|চুনারুঘাট', 'habiganj-sadar|হবিগঞ্জ সদর', 'lakhai|লাখাই', 'madhabpur|মাধবপুর', 'nabiganj|নবীগঞ্জ', 'shayestaganj|শায়েস্তাগঞ্জ']],
    ['moulvibazar|মৌলভীবাজার||maulvibazar', ['barlekha|বড়লেখা', 'juri|জুড়ী', 'kamolganj|কমলগঞ্জ', 'kulaura|কুলাউড়া', 'moulvibazar-sadar|মৌলভীবাজার সদর', 'rajnagar|রাজনগর', 'sreemangal|শ্রীমঙ্গল']],
    ['sunamganj|সুনামগঞ্জ', ['bishwambarpur|বিশ্বম্ভরপুর', 'chhatak|ছাতক', 'derai|দিরাই', 'dharmapasha|ধর্মপাশা', 'dowarabazar|দোয়ারাবাজার', 'jagannathpur|জগন্নাথপুর', 'jamalganj|জামালগঞ্জ', 'madhyanagar|মধ্যনগর', 'shalla|শাল্লা', 'south-sunamganj|দক্ষিণ সুনামগঞ্জ', 'sunamganj-sadar|সুনামগঞ্জ সদর', 'tahirpur|তাহিরপুর']],
    ['sylhet|সিলেট', ['balaganj|বালাগঞ্জ', 'beanibazar|বিয়ানীবাজার', 'bishwanath|বিশ্বনাথ', 'companiganj|কোম্পানীগঞ্জ', 'dakshinsurma|দক্ষিণ সুরমা', 'fenchuganj|ফেঞ্চুগঞ্জ', 'golapganj|গোলাপগঞ্জ', 'gowainghat|গোয়াইনঘাট', 'jaintiapur|জৈন্তাপুর', 'kanaighat|কানাইঘাট', 'osmaninagar|ওসমানীনগর', 'sylhet-sadar|সিলেট সদর', 'zakiganj|জকিগঞ্জ']],
  ]],
];
