/**
 * What texts say when they speak to a machine instead of a reader: data for `cutMachineOrders`. Everything is written as folding leaves it: simplified, half width,
 * lower case; in the English ones a space stands for any spaces or none, since spaced-out letters close up.
 *
 * A rule about machines (人工智能生成内容应当标识) is no order to one. So a name alone never counts, nor a duty alone (应当, 不得): an order calls the machine and tells it
 * something, or tells somebody how to answer where only a machine answers, or sets earlier instructions aside.
 */

/** Names by which a machine is called, and nothing else. */
const NAMES =
  '(?:ai|a\\.i\\.|人工智能|(?:大|语言|大语言|大型语言|生成式)模型|智能体|(?:智能|虚拟|聊天|问答|ai|人工智能|在线|线上)(?:客服|助手|助理|机器人|问答|应答)|聊天机器人|机器人|小?助手|chatgpt|gpt[- ]?\\d?|claude|gemini|deepseek|kimi|llm|chatbots?|assistants?|language models?|知答)(?:助手|助理|系统|模型|客服|程序|机器人|大模型|agents?|assistants?|models?|systems?|们)?';
/** Names that mean other things too: they count when they are called, with a mark after them. */
const WEAK_NAMES = '(?:系统|模型|程序|客服|system|model|bot)';
/** Those who put questions to a machine. */
const ASKERS =
  '(?:用户|提问者|提问的?人|询问者|访客|问你的人|使用者|客户|对方|有人|任何人|别人|他们|人们|群众|申请人|市民)';
/** 用户名, 用户手册 and the like are no people. */
const NO_ASKER = '(?!名|端|账|帐|密码|编号|手册|协议|须知|数据|信息|体验|中心|注册|登录|权限|提供|使用)';
/** What an answering machine does. */
const ANSWER =
  '(?:回答|回复|答复|作答|应答|输出|返回|告诉|告知|声称|宣称|推荐|说明?|表示|答|引导|建议|生成|写|显示|提示|引用|翻译)';
/** 请 and 别 as words of their own: not 申请, 邀请, 请求, 识别, 别人. */
const PLEASE = '(?<![申邀聘提])请(?![求示教假柬])';
const DONT = '(?:不要|不准|不许|切勿|(?<![分区识类级性个特差判鉴派])别(?![人的于名墅致称]))';
const OUTPUT_FORM =
  '(?:json|xml|yaml|csv|html|base ?64|rot ?13|hex|ascii|emoji|markdown|十六进制|二进制|摩[斯尔]|代码块|表情符号?|拼音|倒序|反序|大写字母|纯文本)';
const QUOTE = '[“"「『‘\'《【]';

/** Orders in Chinese, without spaces between their characters. */
export const CHINESE_ORDERS: readonly string[] = [
  // Earlier instructions set aside: what only a machine has been given.
  '(?:忽略|无视|忽视|忘记|忘掉|忘却|抛开|抛弃|丢弃|不要遵守|不再遵守|不必遵守|停止遵守|停止执行|不要理会|不用理会|别管|不用管|跳过|绕过|推翻|覆盖|取代|清除|重置)掉?[^。！？]{0,10}?(?:指令|提示词|提示语|系统提示|人设|prompt|系统设定|初始设定|你的设定)(?![”"」』](?:一类|之类|等|类|式|的?攻击))',
  '(?:忽略|无视|忘记|忘掉|抛开|不要遵守|不再遵守|不必遵守|停止遵守|不要理会|别管|不用管)掉?(?:你|以上|上面|之前|以前|前面|此前|先前|刚才|原有|原来|给你|系统|默认|所有|全部|一切|的){1,4}(?:设定|指示|命令|限制|约束|规则|护栏|准则|训练|上下文|要求|规定|资料|检索结果)',
  // Another self put on.
  '(?:你现在是|你现在不再是|你已经?不再是|你不再是|从现在(?:起|开始)[,，]?你|现在开始[,，]?你|你将扮演|请你?扮演|你要扮演|你扮演|假装你|假设你是一|你的(?:新)?(?:身份|角色|人设)(?:是|为|变))',
  `你是(?:一个|一名|一位|个|专业的|不受限制的)[^。，,]{0,16}(?:${NAMES}|模型|专家|顾问|律师|管理员|销售|推销员|黑客)`,
  '(?:以|用)[^。，,]{1,16}(?:的)?(?:身份|口吻|语气|角色|名义)(?:来|去)?(?:回答|回复|答复|作答|发言|说话|应答|输出)',
  '(?:进入|切换(?:到|为|至|成)?|开启|启用|激活)[^。，,]{0,8}(?:开发者|越狱|无限制|不受限制?的?|dan|上帝)模式',
  // The form or the words of an answer laid down; staff who are told what to say are named before it (see HUMAN_ANSWERERS).
  `(?:只|仅|一律|统一|必须|务必|请|直接|全部|都|始终|永远|总是|从现在起|所有(?:回答|回复|答复|答案|问题))[^。，,；]{0,6}(?:用|以|按|使用|采用|按照)[^。，,；]{0,6}${OUTPUT_FORM}[^。，,；]{0,8}(?:输出|回复|回答|答复|返回|作答|应答)`,
  `(?:只|仅|一律|统一|必须|务必|请|直接|全部|都|始终|永远|总是)[^。，,；]{0,4}(?:输出|回复|回答|答复|返回|作答|应答)[^。，,；]{0,8}${OUTPUT_FORM}`,
  `^(?:输出|返回|回复|回答)(?:为|成|一段|一个|一份)?${OUTPUT_FORM}`,
  `(?:只|仅|一律|统一|务必|必须|请|直接|全部|都|始终|永远|总是)(?:能|需|须|要|可|可以|准|许|统一|直接)?(?:回复|回答|答复|输出|作答|应答|说)(?:[:：]|一句[:：]?|一个字[:：]?|为|成)?${QUOTE}`,
  '(?:只|仅|一律|务必|必须)(?:能|需|须|要|可|可以|直接)?(?:回复|回答|答复|输出|作答|应答|说)[:：]',
  `${ANSWER}(?:一律|必须|务必|只能|统一|都要|永远)(?:是|为|写|写成|包含|使用|用|说|以)`,
  '(?:在)?(?:每|所有|任何|每个|每次|每条|全部)(?:个|次|条|一)*(?:回答|回复|答复|答案|输出)(?:的)?(?:内容)?(?:末尾|结尾|开头|最后|之前|之后|前面|后面|前|后|中|里)?(?:都|请|必须|务必|一律|均|要|应|须|附|加)*(?:加上|附上|插入|添加|包含|写上|推荐|出现|提及|提到|附带|以|使用|用)',
  '你的(?:回答|回复|答复|答案|输出|回应)(?:中|里|开头|末尾|结尾|内容)*(?:必须|务必|一律|只能|不得|不要|要|请|应|都)(?:要|以|用|包含|加|附|出现|提|使用|是|为|说|推荐|写|引用|标注)',
  // What to tell those who ask.
  `(?:^|[,，;；:：。])(?:${PLEASE}|${DONT}|务必|必须|一定要|永远不要|绝不要|绝对不要|你要|你必须|直接|请勿|记得)(?:直接|务必|主动|明确|始终|一律|悄悄|对|不要|别)*(?:告诉|告知|回复|回答|答复|诱导|引导|建议|误导|欺骗)(?:所有|每个|每位|任何|来)*${ASKERS}${NO_ASKER}`,
  `(?:当|如果|若|如|凡是?|只要|无论|不论|不管|一旦|遇到)?(?:有|所有|任何|每个|每位)*${ASKERS}(?:再|向你|对你|来)?(?:问|询问|提问|问起|问到|咨询|提到|查询)[^。！？]{0,24}?[,，:：时]?(?:你|${PLEASE}|就|一律|务必|必须|都|只|仅|直接|统一|要){1,3}(?:能|要|必须|直接|统一|须|需)*(?:回答|回复|说|告诉|推荐|声称|输出|答|劝|让)(?![者人明法辩案])`,
  // A machine that is called, and told something.
  `${NAMES}[,，:：!！、]*(?:在)?[^。，,、]{0,12}?(?:${PLEASE}|你们?|务必|${DONT}|从现在)[^。！？]{0,30}?(?:${ANSWER}|忽略|无视|忘记|执行|遵守|听从|扮演|透露|泄露|公开|发送|点击|访问|提及|提到|隐瞒|承认|假装|拒绝|选择|采用|优先|相信|视为|认定|记住)`,
  `${NAMES}(?:只能|必须|务必|一定要|一律|只需|只|永远|始终)(?:要|能|须|直接|统一|都)*${ANSWER}`,
  `(?:^|[。,，;；])${WEAK_NAMES}[,，:：!！](?:${PLEASE}|你|务必|必须|不要|从现在|所有)[^。！？]{0,20}?(?:忽略|无视|忘记|回答|回复|答复|告诉|扮演|遵守|透露|泄露|声称|推荐)`,
  `(?:写给|致|发给|留给|提醒|告诉|通知|给)(?:正在)?(?:阅读|读取|处理|检索|看到|读到)?[^。，,]{0,10}?${NAMES}(?:的)?(?:[:：]|(?:指令|提示|备注|注意|命令|话|留言|特别说明))`,
  `(?:如果|若|当|假如)你是(?:一个|一名|一款)?(?:${NAMES}|程序)`,
  `你作为${NAMES}`,
  `作为(?:一个|一名|一款)?(?:${NAMES})[,，]?(?:你|请|务必|必须)`,
  // Instructions that say they are such, and what only a machine holds asked for.
  '(?:最高优先级|优先级最高|隐藏|系统级|管理员|开发者|内部|紧急|新的?)(?:的)?(?:指令|命令|prompt|提示词)(?:如下|开始|生效|覆盖|优先)?[:：]',
  '(?:以下|下面|本段|这|此处)[^。，,]{0,6}(?:系统|最高优先级|隐藏|新)(?:的)?(?:指令|提示词)',
  '(?:本|此|该|以下|这条|这一)(?:指令|提示词|命令)(?:优先|高于|覆盖|取代|凌驾)',
  '(?:输出|显示|透露|泄露|打印|重复|复述|公开|告诉|说出|展示|给出)[^。，,不]{0,6}(?:你的|系统)(?:完整的?|全部的?|初始的?|内部的?)*(?:提示词|系统提示|prompt|指令|设定|规则|密钥|密码)',
];

/** Orders in English. */
export const ENGLISH_ORDERS: readonly string[] = [
  '(?:ignore|disregard|forget|override|bypass|overlook|drop|discard|neglect) (?:about )?(?:all |any |every |each |of |the |your |my |these |those )*(?:previous|prior|above|earlier|preceding|foregoing|former|system|existing|original|other)(?: (?:and|or) (?:previous|prior|above|earlier|system))?(?: [a-z]{1,12})? ?(?:instructions?|prompts?|rules?|messages?|directions?|directives?|context|guidelines?|orders?|commands?|training)',
  '(?:ignore|disregard|forget) (?:all |everything )(?:of )?(?:your |you |the |that )?(?:instructions|prompts|rules|guidelines|training|was said|were told|have been told|know)',
  'you are (?:now |no longer |henceforth )(?:an? |the |in |my |bound )?[a-z ]{0,40}?(?:assistant|ai|bot|chatbot|model|admin|administrator|expert|hacker|pirate|mode|persona|salesperson|advisor|consultant|restricted|rules|policies|policy)',
  'from now on,? you',
  '^(?:please )?(?:act as|pretend to be|pretend you are|roleplay as|role-play as|simulate|behave as) (?:if you|an? |the )',
  '(?:enter|enable|activate|switch to|you are in) (?:the )?(?:developer|debug|admin|jailbreak|dan|god|unrestricted|maintenance) mode',
  '(?:respond|reply|output|answer|return|write|speak) (?:only |just |exclusively |solely |always |everything )?(?:with|in|as|using) (?:only |the |a |an |valid |raw |pure )*(?:json|xml|yaml|base ?64|rot ?13|hex|morse|ascii|emoji|pirate|capital letters|word |phrase |sentence |following (?:text|sentence|words)|["“\'‘])',
  '(?:respond|reply|output|print) (?:only|just|exclusively|solely) (?:with|in|as|the|this|using)',
  '(?:respond|reply|answer|say)[: ]{1,2}["“‘][^"”’]{1,80}["”’] (?:to|whenever|when|if|regardless)',
  '(?:your|every|each|all) (?:answers?|responses?|repl(?:y|ies)|outputs?) (?:must|should|shall|will|has to|have to) (?:always |only |begin|end|start|contain|include|say|be |recommend|mention)',
  "(?:^|[.,;:!] ?)(?:please |always |never |just |you must |you should |you will |do not |don't |make sure to |be sure to |must |immediately )+(?:tell|inform|convince|persuade|advise|urge|direct|instruct|warn|mislead) (?:the |all |every |any |each )?(?:users?|askers?|visitors?|customers?|person asking|people who ask|anyone who asks|them|whoever asks)(?! (?:name|interface|manual|guide))",
  '(?:when|if|whenever|once) (?:the |a |any |an )?(?:users?|someone|anyone|anybody|visitors?|people|customers?|asked|you are asked)(?: asks?| inquires?| wants| queries)?(?:(?!officer|staff|examiner|office|counter|agency|court)[^.]){0,60}?,? (?:then )?(?:always |you |just |must |please |only |simply |should |never |do not )*(?:say|answer|reply|respond|tell them|claim|state that|recommend|insist|output)(?![a-z])',
  `${NAMES}[,:!]+ ?(?:you |please |now |must |should |always |never |do not |don't |from |note)*[a-z ,]{0,30}?(?:say|answer|reply|respond|tell|ignore|recommend|output|reveal|state|claim|quote|cite|disregard|refuse|print|execute|follow|obey|forget|pretend|send|visit|click|translate|rank|prefer|treat)`,
  `(?:dear |hey |hello |hi |attention |attn |note to |notes? for |message (?:to|for) |instructions? (?:to|for) )(?:the |all |any |every )*${NAMES}`,
  `(?:^|[.:;!] ?)(?:the |all |any |every )?${NAMES} (?:must|should|shall|will|needs? to|has to|have to|is to|are to)(?: always| never| only| not)? (?:say|answer|reply|respond|tell|ignore|recommend|reveal|claim|output|state that|insist|refuse)(?![a-z])`,
  `(?:if|as) (?:you are |you're )?(?:an? )(?:ai|llm|language model|chatbot|assistant|ai assistant|ai model)(?: reading|,? you|,? please|,? ignore|,? always| processing| and)`,
  '(?:reveal|print|show|output|repeat|display|leak|expose|give me)[a-z ]{0,12} (?:your |the )(?:full |entire |initial |hidden |complete |whole )*(?:system )?(?:prompt|instructions|system message|api key)(?![a-z])',
  '(?:new|updated|hidden|secret|system|admin|developer|override|priority|important) (?:instructions?|prompts?|directives?|commands?|overrides?)(?: for (?:the )?(?:ai|assistant|model))? ?:',
];

/** Marks that set one part of a conversation with a machine from the next: the whole line they begin or stand in is addressed to it. */
export const ROLE_MARKS: readonly string[] = [
  '<\\|[^|<>]{2,24}\\|>',
  '\\[/?(?:inst|sys|system|system_prompt|system message)\\]',
  '<</?sys>>',
  '</?(?:system|assistant|instructions?|system_prompt|prompt|im_start|im_end)>',
  '^#{2,6} ?(?:instruction|response|system|assistant) ?:?$',
  '^#{2,6} ?(?:instruction|response|system|assistant) ?:',
  '^[^\\p{L}]{0,6}(?:系统提示词|系统指令|system ?prompt|system message) ?[:：]',
  '^\\W{0,6}"?role"? ?: ?"?(?:system|assistant|developer)',
  '"role" ?: ?"(?:system|assistant|developer)"',
  '(?:begin|end|start) (?:of )?(?:system|hidden|secret|new) (?:prompt|instructions?|message)',
];

/** Such marks that count in capitals only: "System:" may stand in a list of what a form needs. */
export const CAPITAL_ROLE_MARKS = /^[^\p{L}]{0,6}(?:SYSTEM|ASSISTANT|DEVELOPER)(?: PROMPT| MESSAGE)? ?[:：]/u;

/** People who answer by their office: what they are told to say is a rule of a counter, no order to a machine. */
export const HUMAN_ANSWERERS =
  '(?:人员|审查员|审理员|工作者|窗口|代理师|代理人|受理员|客服专员|值班员|经办人|承办人|接线员|志愿者|部门|机关|单位|机构|局|法院|法官|负责人|申请人|当事人|被申请人|请求人|企业|officers?|staff|examiners?|applicants?|counters?)[^。,，]{0,8}$';

/** Letters of other alphabets, in lower case, that look like Latin ones. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  'аa еe оo рp сc уy хx іi јj ѕs ԁd һh ӏl мm тt кk вb нh νv οo αa ρp τt κk ιi εe υu χx ԛq ԝw ɡg ıi'
    .split(' ')
    .map(([letter = '', latin = '']) => [letter, latin]),
);
