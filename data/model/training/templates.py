"""Made sentences with names that the corpora lack: media and platforms, agencies, armed groups, names in quotes.

They are few (a part in two hundred of an epoch) and labelled by construction; every draw fills the slots anew.
"""

import random

from augment import FAMILY, GIVEN, KUNYA, make_person
from corpora import Sentence

LISTS = {
    "media": "Reuters|AFP|the Associated Press|Xinhua|Al Jazeera|Al Arabiya|BBC|CNN|Fox News|TASS|Interfax|Kyodo News|Yonhap|"
    "Anadolu Agency|Press Trust of India|Dawn|The Hindu|Haaretz|The Guardian|The New York Times|The Washington Post|"
    "Le Monde|Der Spiegel|El País|Asharq Al-Awsat|Al-Ahram|Rudaw|NHK|Deutsche Welle|Sky News|Bloomberg|NPR|IRNA|SANA|"
    "Wikinews|Politico|Axios|Voice of America|Radio Free Europe|The Times|Daily Mail|Global Times|The Straits Times",
    "platform": "X|Twitter|Facebook|Instagram|Telegram|WhatsApp|YouTube|TikTok|Truth Social|Reddit|LinkedIn|Signal|"
    "Weibo|WeChat|VKontakte|Snapchat|Threads|Bluesky|Mastodon|MySpace",
    "company": "Toyota|Siemens|Huawei|Samsung|Gazprom|Saudi Aramco|Tata Steel|Emirates|Lufthansa|Volkswagen|Renault|Nestlé|"
    "Microsoft|Google|Amazon|SpaceX|Embraer|Bombardier|Rolls-Royce|Lockheed Martin|Alibaba|Sony|Petrobras|Maersk",
    "group": "Hezbollah|Hamas|Boko Haram|al-Shabaab|the Taliban|al-Qaeda|Jemaah Islamiyah|Lashkar-e-Taiba|Abu Sayyaf|"
    "the Tamil Tigers|the Houthis|the Wagner Group|the Kurdistan Workers' Party|the Lord's Resistance Army|"
    "the Popular Mobilization Forces|the Muslim Brotherhood|the Red Brigades|ETA|FARC|the Syrian Democratic Forces|"
    "the Quds Force|the Peshmerga|the Basij|the Free Syrian Army|the Shining Path",
    "body": "NATO|the European Union|the United Nations|the African Union|the Arab League|OPEC|the World Bank|UNICEF|"
    "the World Health Organization|Amnesty International|Human Rights Watch|the Red Cross|the Pentagon|Congress|"
    "the Kremlin|the Supreme Court|the State Department|the FBI|the CIA|Interpol|ASEAN|the IAEA|the IMF|Parliament|"
    "the Knesset|the Bundestag|the Security Council|the White House|the Home Office|Europol|Mossad|the Lok Sabha",
    "country": "Egypt|Jordan|Lebanon|Turkey|Iran|Yemen|Kuwait|Pakistan|India|China|Japan|Vietnam|Thailand|Indonesia|Kenya|"
    "Nigeria|Ethiopia|Somalia|Sudan|Libya|Tunisia|France|Germany|Poland|Ukraine|Russia|Serbia|Brazil|Mexico|Peru|Cuba|"
    "Canada|Australia|South Korea|North Korea|Saudi Arabia|the United Arab Emirates|Sri Lanka|Qatar|Afghanistan|Israel",
    "city": "Cairo|Amman|Beirut|Ankara|Tehran|Sanaa|Karachi|Lahore|Mumbai|Delhi|Shanghai|Osaka|Hanoi|Jakarta|Nairobi|Lagos|"
    "Addis Ababa|Mogadishu|Khartoum|Tripoli|Marseille|Hamburg|Kraków|Kharkiv|Rostov|Niš|São Paulo|Guadalajara|Havana|"
    "Toronto|Melbourne|Busan|Jeddah|Dubai|Colombo|Doha|Kandahar|Haifa|Erbil|Basra|Aleppo|Idlib|Sirte|Gaza City|Hebron",
    "region": "Kunduz province|Sindh|Punjab|Kashmir|Darfur|Tigray|Gaza|the West Bank|Sinai|Crimea|Donbas|Xinjiang|Tibet|"
    "Aceh|Mindanao|Rakhine State|Catalonia|Kurdistan|Dagestan|Nineveh province|Helmand province|Balochistan|the Sahel|"
    "Diyala province|the Persian Gulf|the Red Sea|the South China Sea|Kordofan|Normandy|Bavaria|Quebec|New South Wales",
    "demonym": "Egyptian|Jordanian|Lebanese|Turkish|Iranian|Yemeni|Pakistani|Indian|Chinese|Japanese|Kenyan|Nigerian|Somali|"
    "Sudanese|Libyan|French|German|Polish|Ukrainian|Russian|Serbian|Brazilian|Mexican|British|American|Israeli|Afghan",
    "field": "Foreign Affairs|Defence|the Interior|Health|Finance|Justice|Agriculture|Education|Oil|Transport|Energy|Labour",
    "kind": "National Intelligence Service|Counter-Terrorism Bureau|Security Directorate|Election Commission|Armed Forces|"
    "Central Bank|Coast Guard|Football Federation|Ministry of Defence|Air Force|Supreme Court|Red Crescent|Parliament|"
    "Journalists' Union|Communist Party|Islamic Party|Democratic Party|National Congress|Navy|Space Agency",
    "office": "Prime Minister|President|Foreign Minister|Defence Minister|Interior Minister|Gen.|Col.|Sheikh|Ayatollah|Dr.|"
    "Senator|Ambassador|Crown Prince|King|Chancellor|Judge|Minister|spokesman|spokeswoman|Maj. Gen.|Rep.|Secretary",
    "theme": "Border|Crisis|Disaster|Joint Operations|Special Operations|Anti-Corruption|Refugee|Drug Control|Cyber|Water",
    "unit": "Command|Committee|Council|Authority|Agency|Directorate|Commission|Task Force|Centre|Bureau",
    "day": "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
}
SLOTS = {name: entries.split("|") for name, entries in LISTS.items()}

TEMPLATES = """
{person} wrote on {platform} that the talks had failed .
In a post on {platform} , {person} thanked {body} for its help .
The video was shared on {platform} and {platform} by supporters of {group} .
" We will not stop , " {office} {family} said on {platform} .
{office} {family} announced the decision on his {platform} account on {day} .
{platform} said it had removed the accounts .
{person} told {media} that {country} would respond .
According to {media} , {number} people were killed in {city} .
The attack was first reported by {media} , citing {agency} .
As per {media} reports , {person} was arrested in {region} .
( {media} )
{city} , {country} ( {media} ) - {group} claimed responsibility on {day} .
{media} quoted a {demonym} official as saying that {person} was safe .
{office} {person} , also known as " {kunya} , " was killed in {region} .
{person} , alias {kunya} , led {group} in {country} .
The man , known as {kunya} , had joined {group} in {city} .
" {kunya} " was one of the most wanted men in {country} and {country} .
{kunya} was killed by {agency} near the {country} - {country} border .
{group} has not commented on the death of {kunya} .
{agency} said it had killed a leader of {group} in {region} .
In cooperation with {agency} , {country} 's {unitname} carried out the raid .
{office} {person} met {office} {person} in {city} on {day} .
{family} , who leads {agency} , told {media} on {day} that the plan had changed .
{person} and {person} were members of {group} .
{country} , {country} and {country} signed the agreement in {city} .
The {demonym} army entered {city} after {group} withdrew to {region} .
{company} will build the plant in {region} , {media} reported .
Shares of {company} and {company} fell after {body} opened an inquiry .
{family} said {company} had no plans to leave {country} .
{body} and {body} condemned the attack on {city} .
{person} of {body} called on {country} to release {person} .
{unitname} confirmed that {number} soldiers of {country} had died in {region} .
{demonym} {office} {person} will visit {country} and {country} next week .
The statement was signed by {person} , {person} and {person} of {agency} .
{ministry} rejected the report by {media} .
A spokesman for {ministry} , {person} , said that {city} was calm .
{family} 's lawyer , {person} , spoke to {media} in {city} .
{person} ( {family} ) , the founder of {company} , died in {city} .
" {family} is a friend of {country} , " {family} said .
Protesters in {city} accused {family} of betraying {country} .
""".strip().splitlines()


def make_sentences(count: int, rng: random.Random) -> list[Sentence]:
    """Sentences with persons, organisations and places; each is marked by the rules of one of four schemes."""
    return [make_sentence(rng.choice(TEMPLATES), rng.choice(("ner4", "uner", "docred", "cross4")), rng) for _ in range(count)]


def make_sentence(template: str, scheme: str, rng: random.Random) -> Sentence:
    split = rng.random() < 0.7
    words: list[str] = []
    labels: list[str] = []
    for word in template.split():
        if not word.startswith("{"):
            words.append(word)
            labels.append("O")
            continue
        name, kind = fill(word.strip("{}"), split, rng)
        if kind == "DEMONYM":
            kind = {"uner": "O", "docred": "LOC"}.get(scheme, "MISC")
        if name[0] == "the" and len(name) > 1:
            words.append(name.pop(0))
            labels.append("O")
        words += name
        labels += ["O"] * len(name) if kind == "O" else [f"B-{kind}"] + [f"I-{kind}"] * (len(name) - 1)
    if words[0] == "the":
        words[0] = "The"
    return Sentence(words, names={scheme: labels})


def fill(slot: str, split: bool, rng: random.Random) -> tuple[list[str], str]:
    """Words and type of a slot's filling."""

    def cut(text: str) -> list[str]:
        if split:
            text = text.replace("-", " - ")
        return text.replace("'s", " 's").replace("s' ", "s ' ").split()

    if slot == "person":
        return make_person(rng, split), "PER"
    if slot == "family":
        return cut(rng.choice(FAMILY if rng.random() < 0.8 else GIVEN)), "PER"
    if slot == "kunya":
        name = f"Abu {rng.choice(KUNYA)}"
        if rng.random() < 0.3:
            name += f" {rng.choice(FAMILY[:10])}"
        return cut(name), "PER"
    if slot == "number":
        return [rng.choice(("two", "three", "12", "at least 40", "some 200", "dozens of"))][0].split(), "O"
    if slot == "agency":
        if rng.random() < 0.5:
            return cut(f"the {rng.choice(SLOTS['demonym'])} {rng.choice(SLOTS['kind'])}"), "ORG"
        return cut(rng.choice(SLOTS["body"])), "ORG"
    if slot == "unitname":
        return cut(f"the {rng.choice(SLOTS['theme'])} {rng.choice(SLOTS['unit'])}"), "ORG"
    if slot == "ministry":
        return cut(f"the Ministry of {rng.choice(SLOTS['field'])}"), "ORG"
    kind = {"country": "LOC", "city": "LOC", "region": "LOC", "demonym": "DEMONYM", "office": "O", "day": "O"}
    return cut(rng.choice(SLOTS[slot])), kind.get(slot, "ORG")
