/// The surnames that Chinese names begin with, as far as they tell a name from other words: 网格员王磊 is a role and a
/// name, 全体网格员 is none.
enum Surnames {
  /// Whether the text has the form of a full Chinese name: a surname and one or two characters, or three behind a surname
  /// of two. A word of offices that begins with a surname (施工方, 单位) is none.
  static func isFullName(_ text: some StringProtocol) -> Bool {
    let characters = Array(text)
    guard (2...4).contains(characters.count), characters.allSatisfy(isHan), !NoName.isOne(characters) else {
      return false
    }
    if characters.count >= 3, double.contains(String(characters.prefix(2))) { return true }
    return characters.count <= 3 && single.contains(characters[0])
  }

  /// Whether the text is a surname and nothing else.
  static func isSurname(_ text: some StringProtocol) -> Bool {
    text.count == 1 ? single.contains(text.first!) : double.contains(String(text))
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x2E80 && !"、，。；：（）？！".unicodeScalars.contains($0) }
      ?? false
  }

  /// The four hundred commonest cover more than 99 % of people (public security ministry's name reports).
  private static let single = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦\
    邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯\
    纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全\
    佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜\
    海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇\
    張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭葉蘇呂盧薑鍾譚陸範廖賈韋鄒龍萬錢嚴賀顧龔湯溫樊顏倪莊聶魯齊關蘭龐紀畢單駱藍遊靳喬賴車項連蘆婁竇\
    寧應閔邊倉儲兪華喻閻覃歐陽衛蔣
    """)

  private static let double: Set<String> = [
    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "轩辕", "宇文", "长孙", "独孤",
    "南宫", "歐陽", "東方", "諸葛", "司馬", "尉遲", "公孫",
    "闻人", "澹台", "公冶", "呼延", "钟离", "太史", "申屠", "完颜", "拓跋", "西门",
  ]
}
