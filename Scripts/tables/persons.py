"""Nouns that mostly stand for a person, of WordNet 3.0 (the noun files of Debian's wordnet-base)."""
import re

# What is no person in news, or no word for one to be told by.
NO_PERSONS = set(
    "abomination adapter aeon alternate anathema antique apparition armor babe back-number barbarian batter bearer "
    "beater beloved blaster bore brave bravo broad brute buff bugger bum bunny bust butch by-blow canary carrier caster "
    "chameleon character charlatan chink chosen chump client clapper cog colored commodore compulsive contemplative "
    "cooky courser cow crank crazy creep cretin cub cuckoo cut-up cutter cypher dam damned dandy darling darter dear "
    "dearest deaf-mute decadent decoder decoy deity demon departed desperate deviant deviate dignitary dike dodo domestic "
    "dragon drunk dry dud dummy dwarf eater eclectic edger elf embodiment equal erotic ethnic express extra faggot fagot "
    "fairy familiar fascist fastener fatty flak flasher flirt fodder forbear forward fossil freak frequenter gallant gay "
    "genie ghoul gnome gob goblin goner goof gopher gouge grabber great grind gull hack hag half-breed half-caste "
    "half-pint half-wit hanger harlot have have-not heavy hick hire hobbit hobgoblin hobo hog homeless hood hulk hunk "
    "hysteric idle idler illegitimate immortal immune imp incarnation incurable independent inferior insured invalid "
    "irregular jackass jerk jerk-off jinx joker juggernaut juvenile king-size knocker knockout lame laggard lightweight "
    "loader loner longer loon looney loony lovely lush macaroni macho mainstay mannequin map maroon married mascot mate "
    "mermaid midget mime mimic minor mixed-blood mod modern monster monstrosity mope moral moron mummy mutation mute "
    "nag national natural neutral newborn nobody non-resistant nondescript notable nymph oaf occult ogre oracle orderly "
    "ordinary ostrich pacifier packer paralytic passer past personification phantom phoney phony picket pigeon pin-up "
    "piranha pivot pixie plug-ugly plunger polemic pop porter potter powerhouse prick primitive prior private pro "
    "probable prodigal progeny prude pseudo punk pursued puke qualifier quarry queer rake ranker rascal reaper red-header "
    "regular religious retard rip riser roller-skater romantic roomy rounder router rowdy ruler rummy runt rustic savage "
    "scab scapegoat screw seasonal secular segregate sensitive setter shaver sheller shower shrew shrimp shrink silly "
    "sissy skunk slant-eye slob slot slut sneak snitch snob snot sphinx spirit spook squint squint-eye squirt "
    "stalking-horse stalwart steady steamroller stiff straight stretcher-bearer stud stupid subnormal subsidiary "
    "subversive supernatural swagger switcher synthesizer tackle taco tailor tart tease telltale temporary territorial "
    "thoroughbred throwaway throwback tiger tight toaster torpedo totalitarian tough trailer tramp transmitter tumbler "
    "undesirable unfortunate unicorn urchin vampire vermin virgin voluntary voucher wag waver weasel weirdo werewolf "
    "whale whiz whizz whore wiper wizard worthy wretch yearling yeti zombi zombie half-blood relative-in-law "
    "deceased homosexual heterosexual lesbian bisexual cripple illiterate imbecile idiot albino hermaphrodite retardate "
    "tout punter user consumer customer subscriber buyer seller dealer hitter".split()
)
# Persons that WordNet has not, puts behind another sense, or that the list of English words lacks.
MORE = (
    "figure head star personality chair face one winger midfielder striker footballer cricketer batswoman bowler all-rounder flanker "
    "hooker fly-half scrum-half full-back fullback centre-back goalscorer playmaker sprinter swimmer medallist medalist "
    "golfer snooker-player skipper captain co-founder cofounder vlogger youtuber rapper filmmaker film-maker frontman "
    "lyricist broadcaster newsreader industrialist womanizer defector whistleblower whistle-blower restaurateur "
    "psychotherapist epidemiologist virologist biochemist astrophysicist neuroscientist neurosurgeon cardiologist "
    "criminologist demographer lexicographer grammarian philologist musicologist ethnographer egyptologist radiologist "
    "oncologist paediatrician gynaecologist obstetrician entrepreneur publisher columnist blogger commentator "
    "correspondent anchor anchorman anchorwoman co-host cohost presenter pundit strategist aide adviser advisor "
    "spokesman spokeswoman spokesperson chairman chairwoman chairperson vice-chairman vice-president co-chair "
    "congressman congresswoman councilman councilwoman councillor alderman assemblyman assemblywoman lawmaker "
    "parliamentarian backbencher frontbencher minister-president premier governor lieutenant-governor ex-president "
    "ex-minister ex-wife ex-husband ex-boyfriend ex-girlfriend ex-chief ex-boss ex-captain ex-leader defence-secretary "
    "ombudsman prosecutor barrister solicitor magistrate jurist litigator paralegal policewoman constable trooper "
    "firefighter paramedic lifeguard soldier airman airwoman serviceman servicewoman ex-soldier veteran insurgent jihadist "
    "extremist gunman attacker bomber militant rebel fugitive inmate detainee suspect defendant plaintiff claimant "
    "petitioner respondent complainant victim survivor widow widower fiance fiancé fiancee fiancée boyfriend girlfriend "
    "stepfather stepmother stepson stepdaughter stepbrother stepsister half-brother half-sister co-star bandmate "
    "teammate team-mate classmate roommate flatmate housemate colleague co-worker counterpart predecessor successor "
    "protege protégé mentee understudy runner-up finalist semi-finalist quarter-finalist semifinalist contestant winner "
    "champion titleholder record-holder top-scorer debutant rookie newcomer teenager youngster pensioner retiree "
    "billionaire multimillionaire millionaire philanthropist donor financier investor shareholder stockholder "
    "economist analyst trader broker banker accountant auditor actuary executive ceo founder owner boss chief manager "
    "director agent model guitarist bassist drummer keyboardist vocalist pianist violinist cellist saxophonist trumpeter "
    "soprano tenor baritone conductor songwriter singer-songwriter composer producer screenwriter scriptwriter playwright "
    "dramatist novelist essayist memoirist biographer poet cosplayer gamer streamer influencer defenceman quarterback "
    "linebacker cornerback wide-receiver shortstop infielder outfielder catcher baseman pitcher point-guard lefthander "
    "left-hander right-hander southpaw wicketkeeper wicket-keeper opener seamer spinner bantamweight featherweight "
    "welterweight middleweight cruiserweight heavyweight jockey trainer mathematician statistician logician linguist "
    "translator interpreter geologist geographer astronomer physicist chemist biologist botanist zoologist ecologist "
    "naturalist explorer aviator astronaut cosmonaut inventor engineer architect sculptor painter illustrator cartoonist "
    "photographer designer milliner tycoon magnate mogul kingpin strongman dictator monarch emir sultan tsar czar "
    "archbishop cardinal imam mullah ayatollah rabbi evangelist theologian monk nun friar abbess abbot saint martyr "
    "protester protestor demonstrator activist campaigner organizer organiser lobbyist fundraiser front-runner "
    "frontrunner hopeful nominee candidate challenger incumbent senator-elect president-elect mayor-elect governor-elect "
    "supporter loyalist opponent critic rival foe ally confidant confidante friend neighbor neighbour native resident "
    "citizen immigrant emigrant refugee migrant expatriate exile dissident academic scholar lecturer professor teacher "
    "schoolteacher headteacher principal dean provost chancellor rector student pupil schoolboy schoolgirl graduate "
    "undergraduate postgraduate alumnus alumna dropout driver motorist cyclist pedestrian passenger pilot co-pilot "
    "mechanic plumber electrician carpenter builder farmer rancher fisherman butcher baker chef cook waiter waitress "
    "bartender barman barmaid cleaner cashier salesman saleswoman shopkeeper retailer caretaker janitor guard "
    "bodyguard nurse midwife surgeon doctor physician dentist psychologist psychiatrist therapist patient carer "
    "caregiver nanny au-pair babysitter child boy girl baby toddler infant adolescent adult man woman lady gentleman "
    "father mother brother sister son daughter husband wife spouse partner parent sibling twin uncle aunt nephew niece "
    "cousin grandfather grandmother grandson granddaughter grandchild great-grandson great-granddaughter in-law dad mum "
    "mom mother-in-law father-in-law son-in-law daughter-in-law brother-in-law sister-in-law proponent pioneer recipient "
    "founder benefactor kinsman protégée guy prisoner detective enemy killer member leader author vegan "
    "commandant brigadier major-general lieutenant-general rear-admiral vice-admiral general representative".split()
)


def read(folder):
    """The nouns whose first sense is a person, and that the list of English words has; WordNet's own order of senses."""
    persons = {}
    for line in open(folder / "data.noun", encoding="latin-1"):
        fields = line.split(" ")
        # File 18 is that of nouns denoting people; instances are names.
        if not line.startswith("  ") and fields[1] == "18" and " @i " not in line.split("|")[0]:
            count = int(fields[3], 16)
            persons[fields[0]] = {fields[4 + 2 * index] for index in range(count)}
    for line in open(folder / "index.noun", encoding="latin-1"):
        if line.startswith("  "):
            continue
        fields = line.split()
        word, first = fields[0], fields[6 + int(fields[3])]
        if re.fullmatch("[a-z][a-z-]{2,}", word) and word in persons.get(first, ()):
            yield word


def persons(folder, english):
    found = {word for word in read(folder) if all(part in english for part in word.split("-") if part not in ("ex", "co"))}
    return {word: {"n"} for word in found - NO_PERSONS | set(MORE)}
