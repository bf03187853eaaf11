"""English."""

from stancekit.segment.lexicon.base import Lexicon, words

WORDS = Lexicon(
    language="en",
    function=words(
        "the of and now every to that is was for with on are this have been his her their from which were who has had but not by as it they will would about after what there said"
    ),
    own=words(
        "i i'm i've i'd i'll im ive me my mine myself you your you're you've you'd you'll yours yourself ur u ya y'all we we're we've we'd we'll us our ours let's lets"
    ),
    third=words("he she they"),
    he=words("he his him"),
    she=words("she her hers"),
    say=words("""gasped groaned muttered mumbled giggled scolded chided rebuked railed bristled winced relented asserted contended alleged pledged reckoned figured reckons recounted remembered clarified elaborated emphasised emphasized underlined underscored reiterated repeated seconded concurred dissented disagreed protested objected begged implored appealed apologised apologized congratulated cheered applauded lauded saluted dismissed rejected rubbished ridiculed derided lampooned trolled clapped jabbed swiped poked zinged riffed jested wisecracked punned
    laughed laughs chuckled smiled sneered barked boasted bragged hailed welcomed summed sums growled sniffed sobbed moaned grumbled grumbles shrugged volunteered ventured allowed conceded concedes guessed hoped hopes feared fears worried swore promised vowed predicted estimated believes believed thinks thought finds found feels felt corrected interrupted began wonders marvelled marveled confessed disclosed revealed reveals informed reflected reasoned cautioned enthused
    said says say saying added adds told tells asked asks replied replies responded responds answered argued argues
    claimed claims insisted insists noted notes explained explains continued continues countered counters quipped quips joked jokes
    mocked mocks blasted slammed fired shot snapped interjected interjects exclaimed concluded concludes declared declares stated states stressed
    remarked remarks observed acknowledged admitted admits warned warns urged urges wondered wonders complained suggested suggests agreed agrees
    demanded demands pleaded recalled recalls chimed echoed retorted opined commented comments scoffed fumed vented
    confirmed denied announced began begins ended ends reads explaining adding writing saying arguing asking insisting noting joking replying
    thanked thanks defended praised reminded gushed teased raged ranted lamented weighed griped deadpanned cracked offered maintained
    stressing tweeting posting captioned mused sighed shouted yelled cried whispered thundered criticized criticised"""),
    write=words("""tweeted tweets tweeting wrote writes writing written posted posts posting shared shares retweeted messaged captioned typed penned
    skeeted tooted blogged commented comments replied replies"""),
    according=words("according_to per in_the_view_of in_the_words_of in_the_eyes_of"),
    talk=words("""interview interviews radio podcast television tv broadcast reporters reporter conference rally speech speaking spoke appearance show
    episode told court hearing senate phone spokesperson spokesman spokeswoman email statement debate monologue onstage host panel"""),
    medium=words("""twitter tweet tweets tweeted tweeting retweet retweeted x post posts posted posting thread facebook instagram threads bluesky mastodon tiktok
    youtube hashtag social media online platform account feed comment comments caption reply replies"""),
    crowd=words("""answers someone somebody anyone everybody everyone woman man women men mother father mum mom dad teacher nurse parent parents resident residents local locals neighbour neighbours voter voters listener listeners player players colleague poster posters netizen netizens internet
    users user critics critic fans fan followers follower people others other another some many several few one commenters commenter
    conservatives liberals progressives supporters supporter detractors viewers readers twitterati activists lawmakers politicians celebrities
    colleagues backlash reaction reactions response responses outrage mockery criticism applause praise pushback"""),
    opener=words("""elsewhere again next finally first second third now asked responding writing quoting echoing addressing sharing posting speaking tagging it she he they yet plus cue enter two three
    others other some many another one meanwhile however but still here see check below while among after when even despite instead
    later earlier following not and soon then also fellow former the in on for as it's its there"""),
    clause=words("""is are was were am be been being has have had do does did will would can could should shall may might must won't don't doesn't didn't
    isn't aren't wasn't weren't can't couldn't shouldn't wouldn't ain't i'm i've i'd i'll you're you've you'll we're we've we'll they're they've it's that's there's
    what's who's he's she's let's i you he she we they it let stop go get come make take give tell know think want need like love hate hope see look say says said feel
    please thank thanks shame who what why how when where never gonna wanna gotta keep try start means mean works knows owes deserves makes seems sounds wants needs"""),
    roles=words("""premier dermatologist brigadier brig general colonel gen restaurateur statistician statistician-general coordinator distinguished prof hon honourable
    mallam sir dame supt superintendent manager owner captain coach striker midfielder goalkeeper defender winger chairman chairwoman chairperson chair founder cofounder co-founder publisher novelist poet
    playwright musician guitarist drummer rapper podcaster streamer youtuber analyst strategist pollster scientist biologist physicist researcher engineer developer designer
    architect photographer artist painter waiter waitress bartender driver pilot doctor surgeon paramedic firefighter officer sheriff detective prosecutor solicitor barrister
    bishop reverend pastor rabbi delegate secretary treasurer commissioner ambassador candidate campaigner lobbyist organiser organizer volunteer resident tenant landlord
    pensioner student pupil parent spokesman spokeswoman spokesperson spokesperson director-general headteacher teacher lecturer sociologist psychologist political scientist
    midwife carer trainer referee pundit broadcaster anchor correspondent reporter influencer entrepreneur investor banker trader shopkeeper barista hairdresser farmer fisherman
    republican democrat backbencher shadow deputy vice assistant associate senior chief head leader boss executive ceo cfo cto president vice-president co-star co-host star
    singer-songwriter songwriter frontman drummer dj model supermodel presenter columnist critic editor historian economist mother father husband wife brother sister son daughter
    actor actress singer senator rep representative congressman congresswoman governor president mayor minister author writer journalist reporter host
    comedian activist lawyer attorney professor dr mr mrs ms miss user fan teacher nurse farmer director producer model rapper star sen gov councillor
    councilwoman councilman baker chef editor columnist critic commentator blogger influencer rival colleague fellow former ex neighbour neighbor one another the a an
    republican democrat democratic conservative liberal historian economist presenter monday tuesday wednesday thursday friday saturday sunday neighbours deputy"""),
    earlier=words("previously earlier formerly once"),
    furniture=(
        "accept and continue",
        "we ask for your permission",
        "allow instagram content",
        "allow facebook content",
        "allow tiktok content",
        "allow youtube content",
        "allow bluesky content",
        "allow threads content",
        "scroll to continue",
        "scroll down to continue",
        "skip advertisement",
        "skip ad",
        "read the full story",
        "keep up with",
        "by clicking",
        "please accept",
        "accept cookies",
        "manage cookies",
        "enable javascript",
        "tap here",
        "to see this content",
        "x content",
        "want more",
        "support independent",
        "most read",
        "editors' picks",
        "listen to this",
        "this content is",
        "view this post",
        "view more on",
        "allow twitter content",
        "allow x content",
        "to view this content",
        "we need your permission",
        "content from ",
        "this article contains content",
        "embedded content",
        "loading tweet",
        "you can view",
        "photo:",
        "photo by",
        "photo credit",
        "photos:",
        "image:",
        "image credit",
        "picture:",
        "credit:",
        "getty",
        "ap photo",
        "related:",
        "related ",
        "read more",
        "read also",
        "read next",
        "read:",
        "see also",
        "also read",
        "more:",
        "more from",
        "sign up",
        "subscribe",
        "newsletter",
        "get the",
        "have a tip",
        "got a tip",
        "send tips",
        "tips@",
        "follow us",
        "follow ",
        "click here",
        "advertisement",
        "share this",
        "watch:",
        "watch the",
        "listen:",
        "this article",
        "this story",
        "this post was",
        "copyright",
        "©",
        "all rights reserved",
        "you may also like",
        "recommended",
        "trending",
        "don't miss",
        "don’t miss",
        "join our",
        "join the conversation",
        "screenshot",
        "via ",
        "source:",
        "story continues",
        "article continues",
        "continue reading",
        "editor's note",
        "editor’s note",
        "correction:",
        "download our",
        "support our",
        "have a story",
    ),
    hosts=words("interviewer host moderator anchor presenter"),
    before_name=words(
        "in at on to from with by for about of against after before during via into near under over"
    ),
    past=words("was were had did took came went got made gave found felt kept left began became met"),
    present=words(
        "is are do don't does doesn't will won't can can't cannot should must need let stop give keep wait isn't aren't never"
    ),
    orders=words(
        """read stop go get take make give put keep let try start buy sell eat drink cook bring call ask tell say think look listen watch wait walk run ride drive learn teach leave stay sit stand close open turn use pay save spend vote resign apologise apologize apologize admit imagine remember forget explain show find help hire fire fix build plant wear wash sleep grow mind shame please welcome thank enjoy congratulations bravo never don't do be come send sign share spare"""
    ),
    resumes=words(
        "then and but or so it they that this these those which because also he she if until otherwise instead either neither unless plus same"
    ),
    not_past=words(
        """need indeed feed seed speed weed deed bleed breed freed agreed hundred sacred naked wicked embed red bed shed"""
    ),
    matter=words(
        "idea proposal suggestion remark remarks plea appeal outburst row quarrel debate dispute controversy mood verdict tone quip broadside proposals suggestions advice thought message request opinion wisdom"
    ),
)
