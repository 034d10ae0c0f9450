// Made by Scripts/build-entity-table.py from the HTML standard's list. Do not edit.

enum EntityData {
  /// Names of characters, without ampersand and semicolon, and their code points in hexadecimal.
  static let names = """
    AElig:C6 AMP:26 Aacute:C1 Abreve:102 Acirc:C2 Acy:410 Agrave:C0 Alpha:391 Amacr:100 Aogon:104 ApplyFunction:2061 \
    Aring:C5 Atilde:C3 Auml:C4 Bcy:411 Bernoullis:212C Beta:392 Bscr:212C CHcy:427 COPY:A9 Cacute:106 \
    CapitalDifferentialD:2145 Cayleys:212D Ccaron:10C Ccedil:C7 Ccirc:108 Cdot:10A Cedilla:B8 CenterDot:B7 Cfr:212D \
    Chi:3A7 CloseCurlyDoubleQuote:201D CloseCurlyQuote:2019 Copf:2102 DD:2145 DJcy:402 DScy:405 DZcy:40F Dagger:2021 \
    Darr:21A1 Dcaron:10E Dcy:414 Delta:394 DiacriticalAcute:B4 DiacriticalGrave:60 DifferentialD:2146 Dot:A8 \
    DoubleDot:A8 DoubleDownArrow:21D3 DoubleLeftArrow:21D0 DoubleLeftRightArrow:21D4 DoubleRightArrow:21D2 \
    DoubleUpArrow:21D1 DoubleUpDownArrow:21D5 DownArrow:2193 DownArrowUpArrow:21F5 DownLeftVector:21BD \
    DownRightVector:21C1 DownTeeArrow:21A7 Downarrow:21D3 Dstrok:110 ENG:14A ETH:D0 Eacute:C9 Ecaron:11A Ecirc:CA \
    Ecy:42D Edot:116 Egrave:C8 Emacr:112 EmptySmallSquare:25FB EmptyVerySmallSquare:25AB Eogon:118 Epsilon:395 \
    Equilibrium:21CC Escr:2130 Eta:397 Euml:CB ExponentialE:2147 Fcy:424 FilledSmallSquare:25FC \
    FilledVerySmallSquare:25AA Fouriertrf:2131 Fscr:2131 GJcy:403 GT:3E Gamma:393 Gammad:3DC Gbreve:11E Gcedil:122 \
    Gcirc:11C Gcy:413 Gdot:120 HARDcy:42A Hat:5E Hcirc:124 Hfr:210C HilbertSpace:210B Hopf:210D Hscr:210B Hstrok:126 \
    IEcy:415 IJlig:132 IOcy:401 Iacute:CD Icirc:CE Icy:418 Idot:130 Ifr:2111 Igrave:CC Im:2111 Imacr:12A \
    ImaginaryI:2148 Implies:21D2 InvisibleComma:2063 InvisibleTimes:2062 Iogon:12E Iota:399 Iscr:2110 Itilde:128 \
    Iukcy:406 Iuml:CF Jcirc:134 Jcy:419 Jsercy:408 Jukcy:404 KHcy:425 KJcy:40C Kappa:39A Kcedil:136 Kcy:41A LJcy:409 \
    LT:3C Lacute:139 Lambda:39B Laplacetrf:2112 Larr:219E Lcaron:13D Lcedil:13B Lcy:41B LeftArrow:2190 \
    LeftArrowBar:21E4 LeftArrowRightArrow:21C6 LeftDownVector:21C3 LeftRightArrow:2194 LeftTeeArrow:21A4 \
    LeftUpVector:21BF LeftVector:21BC Leftarrow:21D0 Leftrightarrow:21D4 Lleftarrow:21DA Lmidot:13F \
    LowerLeftArrow:2199 LowerRightArrow:2198 Lscr:2112 Lsh:21B0 Lstrok:141 Mcy:41C MediumSpace:205F Mellintrf:2133 \
    Mscr:2133 Mu:39C NJcy:40A Nacute:143 Ncaron:147 Ncedil:145 Ncy:41D NegativeMediumSpace:200B \
    NegativeThickSpace:200B NegativeThinSpace:200B NegativeVeryThinSpace:200B NewLine:A NoBreak:2060 \
    NonBreakingSpace:A0 Nopf:2115 Ntilde:D1 Nu:39D OElig:152 Oacute:D3 Ocirc:D4 Ocy:41E Odblac:150 Ograve:D2 \
    Omacr:14C Omega:3A9 Omicron:39F OpenCurlyDoubleQuote:201C OpenCurlyQuote:2018 Oslash:D8 Otilde:D5 Ouml:D6 \
    OverBar:203E Pcy:41F Phi:3A6 Pi:3A0 PlusMinus:B1 Poincareplane:210C Popf:2119 Prime:2033 Psi:3A8 QUOT:22 \
    Qopf:211A REG:AE Racute:154 Rarr:21A0 Rcaron:158 Rcedil:156 Rcy:420 Re:211C ReverseEquilibrium:21CB Rfr:211C \
    Rho:3A1 RightArrow:2192 RightArrowBar:21E5 RightArrowLeftArrow:21C4 RightDownVector:21C2 RightTeeArrow:21A6 \
    RightUpVector:21BE RightVector:21C0 Rightarrow:21D2 Ropf:211D Rrightarrow:21DB Rscr:211B Rsh:21B1 SHCHcy:429 \
    SHcy:428 SOFTcy:42C Sacute:15A Scaron:160 Scedil:15E Scirc:15C Scy:421 ShortDownArrow:2193 ShortLeftArrow:2190 \
    ShortRightArrow:2192 ShortUpArrow:2191 Sigma:3A3 Square:25A1 THORN:DE TRADE:2122 TSHcy:40B TScy:426 Tab:9 \
    Tau:3A4 Tcaron:164 Tcedil:162 Tcy:422 Theta:398 ThinSpace:2009 Tstrok:166 Uacute:DA Uarr:219F Ubrcy:40E \
    Ubreve:16C Ucirc:DB Ucy:423 Udblac:170 Ugrave:D9 Umacr:16A UnderBar:5F Uogon:172 UpArrow:2191 \
    UpArrowDownArrow:21C5 UpDownArrow:2195 UpTeeArrow:21A5 Uparrow:21D1 Updownarrow:21D5 UpperLeftArrow:2196 \
    UpperRightArrow:2197 Upsi:3D2 Upsilon:3A5 Uring:16E Utilde:168 Uuml:DC Vcy:412 Verbar:2016 Vert:2016 \
    VerticalLine:7C VeryThinSpace:200A Wcirc:174 Xi:39E YAcy:42F YIcy:407 YUcy:42E Yacute:DD Ycirc:176 Ycy:42B \
    Yuml:178 ZHcy:416 Zacute:179 Zcaron:17D Zcy:417 Zdot:17B ZeroWidthSpace:200B Zeta:396 Zfr:2128 Zopf:2124 \
    aacute:E1 abreve:103 acirc:E2 acute:B4 acy:430 aelig:E6 af:2061 agrave:E0 alefsym:2135 aleph:2135 alpha:3B1 \
    amacr:101 amp:26 and:2227 ang:2220 angst:C5 aogon:105 apos:27 aring:E5 ast:2A asymp:2248 atilde:E3 auml:E4 \
    backepsilon:3F6 backprime:2035 bcy:431 bdquo:201E bepsi:3F6 bernou:212C beta:3B2 beth:2136 bigcirc:25EF \
    bigstar:2605 bigtriangledown:25BD bigtriangleup:25B3 blacksquare:25AA blacktriangle:25B4 blacktriangledown:25BE \
    blacktriangleleft:25C2 blacktriangleright:25B8 bprime:2035 brvbar:A6 bsemi:204F bsol:5C bull:2022 bullet:2022 \
    cacute:107 cap:2229 caret:2041 ccaron:10D ccedil:E7 ccirc:109 cdot:10B cedil:B8 cent:A2 centerdot:B7 chcy:447 \
    check:2713 checkmark:2713 chi:3C7 cir:25CB circ:2C6 circlearrowleft:21BA circlearrowright:21BB circledR:AE \
    clubs:2663 clubsuit:2663 colon:3A comma:2C commat:40 complexes:2102 cong:2245 copy:A9 copysr:2117 crarr:21B5 \
    cross:2717 cularr:21B6 cup:222A curarr:21B7 curren:A4 curvearrowleft:21B6 curvearrowright:21B7 dArr:21D3 \
    dagger:2020 daleth:2138 darr:2193 dash:2010 dcaron:10F dcy:434 dd:2146 ddagger:2021 ddarr:21CA deg:B0 delta:3B4 \
    dharl:21C3 dharr:21C2 diamondsuit:2666 diams:2666 die:A8 digamma:3DD div:F7 divide:F7 djcy:452 dollar:24 \
    downarrow:2193 downdownarrows:21CA downharpoonleft:21C3 downharpoonright:21C2 dscy:455 dstrok:111 dtri:25BF \
    dtrif:25BE duarr:21F5 dzcy:45F eacute:E9 ecaron:11B ecirc:EA ecy:44D edot:117 ee:2147 egrave:E8 ell:2113 \
    emacr:113 empty:2205 emsp:2003 emsp13:2004 emsp14:2005 eng:14B ensp:2002 eogon:119 epsi:3B5 epsilon:3B5 \
    epsiv:3F5 equals:3D equiv:2261 escr:212F eta:3B7 eth:F0 euml:EB euro:20AC excl:21 exist:2203 expectation:2130 \
    exponentiale:2147 fcy:444 female:2640 ffilig:FB03 fflig:FB00 ffllig:FB04 filig:FB01 flat:266D fllig:FB02 \
    fltns:25B1 fnof:192 forall:2200 frac12:BD frac13:2153 frac14:BC frac15:2155 frac16:2159 frac18:215B frac23:2154 \
    frac25:2156 frac34:BE frac35:2157 frac38:215C frac45:2158 frac56:215A frac58:215D frac78:215E frasl:2044 \
    gacute:1F5 gamma:3B3 gammad:3DD gbreve:11F gcirc:11D gcy:433 gdot:121 ge:2265 gimel:2137 gjcy:453 grave:60 \
    gscr:210A gt:3E hArr:21D4 hairsp:200A half:BD hamilt:210B hardcy:44A harr:2194 harrw:21AD hbar:210F hcirc:125 \
    hearts:2665 heartsuit:2665 hellip:2026 hoarr:21FF hookleftarrow:21A9 hookrightarrow:21AA horbar:2015 hslash:210F \
    hstrok:127 hybull:2043 hyphen:2010 iacute:ED ic:2063 icirc:EE icy:438 iecy:435 iexcl:A1 iff:21D4 igrave:EC \
    ii:2148 iiota:2129 ijlig:133 imacr:12B image:2111 imagline:2110 imagpart:2111 imath:131 imped:1B5 incare:2105 \
    infin:221E inodot:131 int:222B integers:2124 iocy:451 iogon:12F iota:3B9 iquest:BF isin:2208 it:2062 itilde:129 \
    iukcy:456 iuml:EF jcirc:135 jcy:439 jmath:237 jsercy:458 jukcy:454 kappa:3BA kappav:3F0 kcedil:137 kcy:43A \
    kgreen:138 khcy:445 kjcy:45C lAarr:21DA lArr:21D0 lacute:13A lagran:2112 lambda:3BB lang:2329 laquo:AB larr:2190 \
    larrb:21E4 larrhk:21A9 larrlp:21AB larrtl:21A2 lbrace:7B lbrack:5B lcaron:13E lcedil:13C lceil:2308 lcub:7B \
    lcy:43B ldquo:201C ldquor:201E ldsh:21B2 le:2264 leftarrow:2190 leftarrowtail:21A2 leftharpoondown:21BD \
    leftharpoonup:21BC leftleftarrows:21C7 leftrightarrow:2194 leftrightarrows:21C6 leftrightharpoons:21CB \
    leftrightsquigarrow:21AD lfloor:230A lhard:21BD lharu:21BC ljcy:459 llarr:21C7 lltri:25FA lmidot:140 loarr:21FD \
    looparrowleft:21AB looparrowright:21AC lowast:2217 lowbar:5F loz:25CA lozenge:25CA lpar:28 lrarr:21C6 lrhar:21CB \
    lrm:200E lsaquo:2039 lsh:21B0 lsqb:5B lsquo:2018 lsquor:201A lstrok:142 lt:3C ltri:25C3 ltrif:25C2 macr:AF \
    male:2642 map:21A6 mapsto:21A6 mapstodown:21A7 mapstoleft:21A4 mapstoup:21A5 marker:25AE mcy:43C mdash:2014 \
    mho:2127 micro:B5 midast:2A middot:B7 minus:2212 mldr:2026 mu:3BC nLeftarrow:21CD nLeftrightarrow:21CE \
    nRightarrow:21CF nabla:2207 nacute:144 napos:149 natur:266E natural:266E naturals:2115 nbsp:A0 ncaron:148 \
    ncedil:146 ncy:43D ndash:2013 ne:2260 neArr:21D7 nearr:2197 nearrow:2197 nhArr:21CE nharr:21AE ni:220B njcy:45A \
    nlArr:21CD nlarr:219A nldr:2025 nleftarrow:219A nleftrightarrow:21AE not:AC notin:2209 nrArr:21CF nrarr:219B \
    nrightarrow:219B nsub:2284 ntilde:F1 nu:3BD num:23 numero:2116 numsp:2007 nwArr:21D6 nwarr:2196 nwarrow:2196 \
    oacute:F3 ocirc:F4 ocy:43E odblac:151 oelig:153 ograve:F2 ohm:3A9 olarr:21BA oline:203E omacr:14D omega:3C9 \
    omicron:3BF oplus:2295 or:2228 orarr:21BB order:2134 orderof:2134 ordf:AA ordm:BA oscr:2134 oslash:F8 otilde:F5 \
    otimes:2297 ouml:F6 para:B6 part:2202 pcy:43F percnt:25 period:2E permil:2030 perp:22A5 pertenk:2031 phi:3C6 \
    phiv:3D5 phmmat:2133 phone:260E pi:3C0 piv:3D6 planck:210F planckh:210E plankv:210F plus:2B plusmn:B1 pm:B1 \
    pound:A3 prime:2032 primes:2119 prod:220F prop:221D psi:3C8 puncsp:2008 qprime:2057 quaternions:210D quest:3F \
    quot:22 rAarr:21DB rArr:21D2 racute:155 radic:221A rang:232A raquo:BB rarr:2192 rarrb:21E5 rarrhk:21AA \
    rarrlp:21AC rarrtl:21A3 rarrw:219D rationals:211A rbrace:7D rbrack:5D rcaron:159 rcedil:157 rceil:2309 rcub:7D \
    rcy:440 rdquo:201D rdquor:201D rdsh:21B3 real:211C realine:211B realpart:211C reals:211D rect:25AD reg:AE \
    rfloor:230B rhard:21C1 rharu:21C0 rho:3C1 rhov:3F1 rightarrow:2192 rightarrowtail:21A3 rightharpoondown:21C1 \
    rightharpoonup:21C0 rightleftarrows:21C4 rightleftharpoons:21CC rightrightarrows:21C9 rightsquigarrow:219D \
    rlarr:21C4 rlhar:21CC rlm:200F roarr:21FE rpar:29 rrarr:21C9 rsaquo:203A rsh:21B1 rsqb:5D rsquo:2019 rsquor:2019 \
    rtri:25B9 rtrif:25B8 rx:211E sacute:15B sbquo:201A scaron:161 scedil:15F scirc:15D scy:441 sdot:22C5 seArr:21D8 \
    searr:2198 searrow:2198 sect:A7 semi:3B sharp:266F shchcy:449 shcy:448 shy:AD sigma:3C3 sigmaf:3C2 sigmav:3C2 \
    sim:223C slarr:2190 softcy:44C sol:2F spades:2660 spadesuit:2660 squ:25A1 square:25A1 squarf:25AA squf:25AA \
    srarr:2192 star:2606 starf:2605 straightepsilon:3F5 straightphi:3D5 strns:AF sub:2282 sube:2286 sum:2211 \
    sung:266A sup:2283 sup1:B9 sup2:B2 sup3:B3 supe:2287 swArr:21D9 swarr:2199 swarrow:2199 szlig:DF tau:3C4 \
    tcaron:165 tcedil:163 tcy:442 there4:2234 theta:3B8 thetasym:3D1 thetav:3D1 thinsp:2009 thorn:FE tilde:2DC \
    times:D7 tprime:2034 trade:2122 triangle:25B5 triangledown:25BF triangleleft:25C3 triangleright:25B9 tridot:25EC \
    tscy:446 tshcy:45B tstrok:167 twoheadleftarrow:219E twoheadrightarrow:21A0 uArr:21D1 uacute:FA uarr:2191 \
    ubrcy:45E ubreve:16D ucirc:FB ucy:443 udarr:21C5 udblac:171 ugrave:F9 uharl:21BF uharr:21BE ultri:25F8 umacr:16B \
    uml:A8 uogon:173 uparrow:2191 updownarrow:2195 upharpoonleft:21BF upharpoonright:21BE upsi:3C5 upsih:3D2 \
    upsilon:3C5 upuparrows:21C8 uring:16F urtri:25F9 utilde:169 utri:25B5 utrif:25B4 uuarr:21C8 uuml:FC vArr:21D5 \
    varepsilon:3F5 varkappa:3F0 varphi:3D5 varpi:3D6 varr:2195 varrho:3F1 varsigma:3C2 vartheta:3D1 vcy:432 \
    verbar:7C vert:7C wcirc:175 weierp:2118 wp:2118 xcirc:25EF xdtri:25BD xi:3BE xutri:25B3 yacute:FD yacy:44F \
    ycirc:177 ycy:44B yen:A5 yicy:457 yucy:44E yuml:FF zacute:17A zcaron:17E zcy:437 zdot:17C zeetrf:2128 zeta:3B6 \
    zhcy:436 zigrarr:21DD zwj:200D zwnj:200C
    """
}
