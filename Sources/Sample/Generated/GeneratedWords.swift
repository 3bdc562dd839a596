import LedgerModel

/// The words that generated items are made of.
enum GeneratedWords {
  static let estates = ["和平", "建设", "团结", "光明", "幸福", "新华", "人民", "胜利", "友谊", "锦绣", "翠湖", "东风"]
    .flatMap { name in ["花园", "新村"].map { name + $0 } }
  static let streets = ["光华路", "迎宾路", "文化巷", "解放街", "北园路", "河滨路", "青年路", "中山街", "南湖路", "长江巷", "黄河路", "天山街"]
  static let surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭"]
  static let givenNames = ["磊", "敏", "静", "丽华", "建军", "秀英", "志强", "晓燕", "伟", "国庆", "玉兰", "海波"]
  /// Where at a building something is, where in it, and where along a street.
  static let outside = ["东侧", "西侧", "楼前", "楼后", "北门", "南门", "围墙边"]
  static let inside = ["1单元", "2单元", "3单元", "4单元"]
  static let along = ["北段", "南段", "路口", "公交站旁", "学校门口"]
  static let labels = ["国测", "省检", "迎检", "消防", "老旧小区", "志愿者", "反弹", "重点"]
  static let units = ["社区居委会", "物业服务中心", "城管执法中队", "派出所", "市场监管所", "环卫所", "供电所", "消防救援站"]

  /// A kind of problem: its category, phrases that stand behind a place, and the unit it is counted in.
  struct Matter {
    let category: String
    let phrases: [String]
    let unit: String

    init(_ category: String, _ phrases: [String], _ unit: String) {
      (self.category, self.phrases, self.unit) = (category, phrases, unit)
    }
  }

  /// What is wrong inside buildings.
  static let indoors = [
    Matter("2101", ["楼道堆放杂物", "楼道停放电动车", "楼道纸箱、旧家具未清"], "处"),
    Matter("2102", ["单元门破旧", "单元门关不上"], "扇"),
    Matter("0201", ["楼道开锁广告", "楼道小广告反弹"], "个"),
    Matter("0108", ["飞线充电", "私拉电线"], "处"),
  ]
  /// What is wrong around buildings.
  static let outdoors = [
    Matter("0101", ["私搭雨棚", "自建车棚未拆", "自砌水池", "一楼住户加盖小房"], "处"),
    Matter("0111", ["积存建筑垃圾", "装修渣土堆放"], "车"),
    Matter("0135", ["丢弃旧沙发", "堆放旧床垫、旧衣柜"], "件"),
    Matter("0136", ["乱堆木料", "堆放装修沙石"], "处"),
    Matter("0196", ["私装地锁", "私设地桩占车位"], "个"),
    Matter("0496", ["消防通道被占用", "消防登高面停车"], "处"),
    Matter("2104", ["杂草丛生", "墙根杂草未除"], "㎡"),
    Matter("2201", ["车位线磨损需重划", "空地需划车位"], "个"),
    Matter("2202", ["僵尸车长期停放", "废弃三轮车未清"], "辆"),
  ]
  /// What is wrong around buildings as well as along streets.
  static let anywhere = [
    Matter("0104", ["外立面污渍明显", "外墙污损"], "㎡"),
    Matter("0110", ["暴露垃圾未清", "垃圾落地"], "处"),
    Matter("0113", ["道路坑洼积水", "人行道砖破损"], "㎡"),
    Matter("0117", ["绿地内白色垃圾", "绿化带脏乱"], "㎡"),
    Matter("0192", ["垃圾桶满溢", "垃圾桶满冒、污水外流"], "个"),
    Matter("0299", ["公益广告破损", "宣传栏内容过期"], "块"),
    Matter("0410", ["非机动车乱停放", "共享单车堆积"], "辆"),
    Matter("2103", ["墙面未刷白", "行道树未刷白"], "㎡"),
    Matter("C0137", ["路灯不亮", "照明灯损坏"], "盏"),
  ]
  /// What is wrong along streets.
  static let streetside = [
    Matter("0201", ["小广告反弹", "电杆上张贴小广告"], "个"),
    Matter("0405", ["店外经营", "摊位占道"], "户"),
    Matter("0604", ["门前三包未落实"], "户"),
  ]

  static let notes = [
    "已上门，住户答应两日内清理。", "联系不上户主，贴了告知书。", "物业已派人，明天上午到。", "清了一半，剩下的等车。",
    "与楼组长一起做工作，同意配合。", "雨天停工，天晴接着干。",
  ]
  static let done = ["已全部清理完毕，照片已存。", "整改完成，现场恢复。", "已处理，并向居民说明。", "按要求完成，加贴提示。"]
  static let passed = ["现场复核通过。", "看过，合格，销号。", "照片与现场一致。"]
  static let failed = ["还有遗留，继续清理。", "清得不彻底，返工。"]
  static let descriptions = [
    "巡查时发现，影响通行，居民有反映。", "居民多次反映，希望尽快处理。", "检查组点评的问题，须按时限整改并留存前后对比照片。",
  ]
}
