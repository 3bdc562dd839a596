/// Words that begin as names do and name nobody: 施工方, 单位, 同上, 未定.
enum NoName {
  /// Whether the characters of a text with a surname in front are a word of offices rather than a name.
  static func isOne(_ characters: [Character]) -> Bool {
    guard let last = characters.last else { return true }
    if lasts.contains(last) || characters.count == 2 && lastsOfTwo.contains(last) { return true }
    return beginnings.contains(String(characters.prefix(2)))
  }

  /// Whether a text in letters says that nobody is named yet.
  static func isOne(_ text: String) -> Bool { letters.contains(text.lowercased()) }

  private static let letters: Set<String> = [
    "tbd", "tba", "tbc", "none", "nobody", "ditto", "same", "ibid", "pending", "vacant", "staff", "all",
    "everyone",
    "various", "n.a.",
  ]

  /// What no given name ends in: 管理员, 经营者, 农户, 商贩.
  private static let lasts = Set("员者们户贩")
  /// What no given name of one character is: 单位, 商家, 路长, 车主.
  private static let lastsOfTwo = Set("位家客商主人长管处所局队站部门司厂店")

  /// Words whose first character is a surname, too. They stand alone (方案) or before what offices add (施工方, 单位内部).
  private static let beginnings: Set<String> = [
    "施工", "单位", "项目", "应急", "安保", "安全", "安监", "安置", "安排", "安装", "管理", "管委", "管护", "党员", "党委", "党政", "党群",
    "党支", "党总", "党组", "卫生", "卫健", "计生", "计划", "方案", "方便", "文化", "文旅", "全体", "全部", "全员", "相关", "时间",
    "车辆",
    "车主", "车队", "房屋", "房管", "房东", "房产", "国土", "国网", "国资", "农业", "农村", "农户", "司法", "司机", "门卫", "门市", "门店",
    "商户",
    "商家", "商铺", "商贩", "商会", "商场", "高空", "高层", "路段", "路长", "路面", "路人", "路政", "楼道", "楼管", "楼栋", "楼长", "楼组",
    "楼宇",
    "田间", "林业", "林长", "林草", "花园", "花坛", "包工", "包保", "包联", "包抓", "包片", "包户", "解决", "关闭", "关停", "成立", "成员",
    "常态",
    "常委", "常务", "海事", "金融", "支部", "支书", "权属", "强制", "盖章", "连续", "平台", "明确", "明天", "白天", "温馨", "顾客", "谈话",
    "申请",
    "席位", "游客", "游商", "康复", "查处", "查封", "查看", "官方", "何人", "宣传", "和谐", "景区", "公交", "公园", "公共", "公司", "公安",
    "通信",
    "通讯", "联通", "联系", "移动", "电信", "广电", "广场", "广告", "华润", "燃气", "供水", "供电", "水务", "水电", "水利", "暂无", "暂定",
    "待定",
    "未定", "同上", "不明", "不详", "另行", "步行", "居民", "业主", "租户", "住户", "空缺", "缺位", "相应", "红色", "蓝天", "经营", "沿街",
    "临街",
    "学校", "幼儿", "老师", "家长", "阳光", "劳务", "保洁", "保安", "环卫", "环保", "养护", "绿化", "巡逻", "巡查", "值班", "轮流", "全街",
    "各自",
    "上级", "区级", "区里", "区直", "区属", "区委", "区政", "市级", "街道", "社区", "村委", "组织", "组长", "班长", "班子", "领导", "主管",
    "主要", "负责", "牵头", "配合", "原单",
    "现单",
  ]
}
