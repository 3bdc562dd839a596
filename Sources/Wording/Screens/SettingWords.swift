import LedgerModel

/// The words of what a person sets for the screen.
public struct SettingWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The title of the menu.
  public var title: String { say("设置", "Settings") }
  /// A row of the menu: the mouse is listened to, or not.
  public func mouse(_ isOn: Bool) -> String { isOn ? say("用鼠标", "Use the mouse") : say("不用鼠标", "No mouse") }
  /// Beside what is set so now.
  public var now: String { say("现在", "now") }
  /// What was set.
  public func mouseIs(_ isOn: Bool) -> String {
    isOn
      ? say(
        "已用鼠标:单击选中,再击打开,滚轮翻动;选取文字请按住 Shift",
        "Mouse on: click chooses, again opens, wheel scrolls; hold Shift to select text")
      : say("已不用鼠标", "Mouse off")
  }
  /// There is no such setting.
  public func unknown(_ text: String) -> String {
    say("没有 \(text) 这项设置:可输入 mouse 或 nomouse", "No setting \(text): type mouse or nomouse")
  }
}
