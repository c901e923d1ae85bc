// Counted by bench/bangla/make-bijoy-model.ts; run it again rather than edit.
// How much likelier a letter follows another in Bijoy than in Latin-letter text: one row per letter class of
// bijoy-classes.ts, one character per next class, in eighths of a nat around 'N'.
export const bijoyPairs: readonly string[] = [
  "@=JOCRHXHKQN3SO\"\"D\"\"%\"N\\NI\"YP4P-2W;I5_KNI\"M`R9\"N:HPDbnF(\"Ioz@",
  "R)N?\"dIPIRG,=<(?\"X\"$\"2eSeU,Vs?R@VVVeJzVkDTSV\\5F`CJVnzz6VCzwzV",
  "`,KPC?aZ;L@]\"RL\"\"o\"5@\"sduP8QuEo88j'i8radS8Zed>8rRP8WzsN8@jzz8",
  "R\"l@8-R]:Nl:(^n50_(B\"8zzza1cX.F3Cz8]CqKnC8[vcBCzdZCxzrgCQzzzC",
  "B\"`G@.IM9KjO\"c7\"0z&<.2nhy_N_^>e<5y0ZCuY_61Lif/3gCdNNtq&NmCzzN",
  "IDZB\"JDH0ZgZGJ<M\"N\"3\"Fe_KX(Zf/X')v%Y5qUWM&_w]\")^[\\<zzz?JHazzJ",
  "K\"cS0?7Rv;c^/^&06z+>\"\"zwoHDVL.hDDhDWDqRiO2]D`)4sDoDTtsFDRzxzD",
  "D?baD4H?3Iz\\*RK5\"z155\"zzza%hdHe\"'`2\\>zL[k0QiiAHviX>_zyV>2zuz>",
  "@\"P+2+\\f$5\\K%FK\"0h+$('z`^d@8S8><4N<VN^z@BN0@@5Nt<>NNzldNNjrzN",
  "c,C><F9CGjSH0B0\"\"\\%0\"-[pX\"\"shCkAAo1zAzwlnIgmzEAxAqOzzzVAbApzA",
  "_\"YVJ6fV\"LJO\"kF*\"o.50\"c_tU.Ng._..Y.l.sdh[.[EcK.h<XIDndX.LFdz.",
  "K'^]L6=X3I\\>RMK\"#p\"<#\"zez\"?DY1d'1?\"]?zr_W\"N?T?)nK]??zq&?Eozz?",
  "PCPX\"6M\\REV8\"NL>(zK\".\"`^z@9Dj=ND^E;fWzdFICKWt<FdWWWzzw9WWWlzW",
  "O\"N_Q>fiGGaN\"<a5\"fBT<,tqka?bh*m6?z?s1zY]P)PP^\"3f+i??zz=?azhz?",
  "N+e96BB?OM`C>Y83\"hK7%<kln\",Dd0f/.:1h0zPT15Lg`&+khgMzzz(MkwozM",
  "Y.JD-V@@QWRA/;%)\"z)0\"+cJbO4Uk@9BJVBeHzlqfFnV\\N@ldVVdzlIVVVjzV",
  "^1VlJ/qOCOsRCYK17d0S5;mccCscgXsZX[csgs\\eg\\Zsc\\ss`gsszs\\ssssss",
  "^C[[MRZaJYd]\"bV?++?XI\"znf^++`+9++++M+kR\\B9AO]++_+U+Zkc>++Qat+",
  "Q\"2_N8G;R)P*/b:\"4d(\"#*1]X(IRiEHKGQDfXzzOZBVQjFQddddddl>dddIzd",
  "J3KDCH;d;?ya7f\\5\"C-\"\"\"8b;\"@=T6@C:k@[Vzwzo@\\_WVBzL^VVjf9VVVlzV",
  "U6b\\D;E_;,Sq7tB8RX&)@/Pa_.MkdHKHJaGWYUwTJRJ_GEIkWkZky[Dk_kyzk",
  "PO;J\"4+\"8O+Q2F2c\"z,\"\"L4z363UzUcUUUIzUzUUUUzzzmWzzUUUzzsUUUhzU",
  "V7veY5maUJz^Rp^C3zIRGN\"z+\"+Vz@_.+G+s+zaybcphn_\"wglKjxxm+++zz+",
  ":6il\\Mfm$IohEtG?2k\"\"\"$0\"0\"0\"\"$\"\"0>\"\"0z\\f_9kw^F0u`yRkzzW000zz0",
  "S\"pD`Cgg:Qt_\\R^X\"z7B\"'7y\"\"7?_'?,7,7O7r5ok7IK[A(NGP7jrjH777_z7",
  ">>`SMJQ[Y\\tWKTB<\"zC)DZ\"`?\"\"Md9C')<,N?z`lc'NgTKHyVX?jylE?,?zz?",
  "A:Pkk4kkX?SWSkkGkkWVkLkk_LGkkk\\kkkkkkkkkkkkkkkkkkkkkkkkkkkkkk",
  "4d\\N8zIMOSHd\"V/9\"Q\"C\"%pe%-\"4\"\"\"\"\"\"&#\"K+D\"\"2/6\"\"3\"?\":Uc]9G9uz9",
  "Z\"z[j=hp6Nbe\"v`\"6r\"U6\"6z6#6@I%X\"#S\";\"n7G:\"TLT&\"F1S6\"NhW6H6Zz6",
  "B'zZZ8Zz<;vzHgZ+Zo0ZI2ZtZ>@5Z=;0>?/3D@-S<*8G75+2=CGBBz=ZZZGzZ",
  "B9zzd6lmMB`lR_b9?fT4P@3z?'?3X3$\"$Y?*\"I7L%\"PaP&&UYl3\"Mw@???zz?",
  "/knOF\\NKh^vhUA:\\\\E=@LL@z5hh?V<8JOEUThcI>6FDK04?NAPAZUvChhhhzh",
  ":-u^R:^^^<^^M^N-^^4N^4^z^^^>R?DEA^^5FBHK;4K^4/7I^^Kzs^^^^^^z^",
  "B4m^tCez=Ne[\"k_8:j\"):/:z:I:EW#7\"&Q\";:kSA9\"\"SM\"\"V:Q'\"iN+:::Sz:",
  "M)YYY;SYY4YzNrY(YYGYF7YzYAN,GN@&GYY7Yo\\CA+AY=D/AGYNYYY@YYYNwY",
  "`NoX3eIP^sufZC3i@z2$1^<x@@@:M\"\"\"\"C.>5j5<\"\"2>E&\"LTJ#@VdH@@@_z@",
  "G/ZsZ;ZZZWZZzZZ2NZZ=Z7ZZZZZZRNGGANZLZLZBZ?>ZZ,FZAHZZZgZZZZZwZ",
  "Q'S[L8amIL\\`Gb5.&Z?Q@)zU`P&DK\"@\"7:\";\"GU=3&;]AA&e@@&:P[D&GYex&",
  "J\"xi3A^cL@zV?j?5?k3$?*vxsl?\"J'0\"()1-?O'B,\"BHD\"\"7&?S\"pa.?NLlz?",
  "M\"mNb9koROq_9fY=9_VI9'zzu(9(R#)\"\"\"#;9K\"E6\".6N&\"EVD\"_`h\"9XQkz9",
  "A\"zHH>HRHYlHmSX-=YH3HFzzgtH(8\"\"\"\"\"66HH.=%\"(H+\"\"k1=H0DH&HHryzH",
  "TZZ<FY5YMzpG>?/Y)Y4G:4gdGyY>@:4>*9YDY=4/\"8RY%,(,4AMYYYEYgYYzY",
  "K\"yh^DSl<Tzd\"aK9=s/O10kzs`=4e$?\"$N#>=Z$;\"\"HR3\"\"?N3L%xS*=Rezz=",
  "Q#pR9J<P+Pj++>:M+\\+2D&qcOh+\"S+.++++O+N\"G?\"39-\"+4+9++QV\"+>+So+",
  "K>zoZ:bvKUzlHkm4/xaU:(zgzp:2W\"G\"\"V(=:\\>J<\"3X6\"\"J5A:'rq\":M:\\z:",
  "H'z=T1Tu*Qz;.L<L)\\?c\"9xWT_TFY+/\"6<,BAZNV==1434\"06>9PJc6TTbPzT",
  "B?mmm@^m9Ammmmm@mm=]^GzRm=mCVMK?RU89TZKNGAGZCHETZEm?Um<mmmZmm",
  "XEaf^ggMMkjJ'k/3\"c\";\"GztTq\"II\"=\"\"C3K3`0=.35P3\"\"F\"a'\"DS63JNZz3",
  "O\"vcQ:O`AA`YAWA(AeA.A$zphYA\"[).\"A)A4AxGM75YA:*A)AAAAk],AAAAzA",
  "U\"lcX5dh\"Eo^:iY\":n\"eT:zzRn:8c+J#\"U\"A:V'_:'':N\",h:Z:2::V:I:Yz:",
  "0DDRD[RDDVfDDDD?DDDRDaz^DpD*1,g+DDD-D/D#19\"DD42DDD62DD4DDDDoD",
  "LE^gEA`iKeJ[6ea\"6[666\"vin`6E`6\"\"6\"6N6_GWA*3G@-\";P6G6]S\"6Q6Yz6",
  "Q#aZN?W^*N_U$UX\"\"SODIFtdad\"\"]\"-/\";\"L\"P<;,\"AB>\"\"Q\"\"\"/BXB\"*<ar\"",
  "D'\\FKR<P;\\V]\"R<C\"T&4*\"\\Z]b\"3D\"C\"\"\"\"Q\"VUJD\"8)=\"\"4\"\"\"*NE\"\"=SVh\"",
  "G\"HK#RJb@VW/$>0$\"c\"8$7iThp3\"E\"9\"\"2\"A*[<;1\"K80\"\"H&DC8lX\"CVC]zC",
  "F<OU'5I5'_JBF;'''X''''iTZS''=''''''''F<D''<'U''''5'PW5''''S]'",
  "U775WCC%CWCQ*HGQCYRCCCCCSCCVXCQCCCC[CCC_CCCZYCCCCCC_]CZCCCCRC",
  "77VM@];ON_e&PLUL>D7\"&K&c&&&&@&&&&5&\"&ARIG&T>N&EQ&&&_\\D4&&\"Vc&",
  "W;_V9VR[7e\\D.W-/\"Z\"P+?Za`\\\"6P\"B\"\"9\"N\"^MS<\"CGQ+\"N2B\"F_UCO\"JRk\"",
  "GH\\TMZNXN]\\SDWP=.Y*\"\"+`VPK\"#@\"\"\"\"\"\"?\"^LRB1MRR<\"V?L5N[[HO\"5V^\"",
  "NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN",
];

// Frequent Bangla words whose Bijoy codes look like a Latin-letter word (এবং is Ges, সব is me).
export const bijoyShortWords: readonly string[] =
  ('A ARMi ARy AZGe AZxe Abo Aby Abyfe Aciva Acy Ad Aet Af Afve Aj Amr Ask Aven Avey Avor B BBDi BDi Beb Bhnvi Biv Bs Ck D ' +
    'DBUKd DBs DPy Devi Di Dm Drme FZy Flf Fwl Fwli G GZme Ges Gici Gme H Hme I IBme IRy Ig Igi Igiv Igivi Igivn Ilya Inve ' +
    'Iur Jla Jlwa K Kexi Kie Kjn Kov Kwe Kwig Ky L Lei Li LiP LiPI Liv Livi Lo LoM Lye Lykey M MRe Mg Mig Mixe Mjd Mo Mov ' +
    'Movi N O P Pig Pov Pvik Q R RLg RMr Rei Rev Reve Rs Rwe Rwic SMov SMovi Sij Svo Svoy Svuc Sywo U Ug Unj Uxg Uy W Wt Wve ' +
    'Wy Wye Z ZZg Zey Zid Zje Zwor ab ai aib aie aijv aiv aivi asm avi avib aviv ayewo ayg b bCg beex beg beve bex bexi bmxe ' +
    'bs bwe byimn c ceb cev ci cici ciciB cig cik civ co coZ coj cojvg com cov covi cowQ cowk coyb csKR cve d di dih dvd dvum ' +
    'dyW e eD eLk eib eid eis eje ejer em eme emy eni eo eomo eq ermi esk eskai eva evejy evey ewe ewim ewn ewo exR eya eyk ' +
    'eywS f feb fi ficyi fimv fimvi fiv fve fyjy g gM gMR gay gby gniig gnov gnovi gnr govi grm gs gy gyn hk hve hver hye i ' +
    'iO iRe ie igigv im ingZ inxg iscyi iv ivLe ivNe ive iveve ivg ivnt ivt ivwh ivwng iwng ix j jeY jeb jovKy js jvNe jvd ' +
    'jvey jwes jwo jyg jyrdi k kc ke kebg ki kir kixd kni kwid m mb mewR meyR miMig mie mij mr ms mshg mt mvay mve mvey mwnn ' +
    'n nDK nR ne ney nigyR nsKs nvexe nvum q t wN wSOv wUDe wbe wd wdie weIG weM weN wek wel welai wewa wfo wgg whbv wis wke ' +
    'wks wng wngy wnib').split(' ');
