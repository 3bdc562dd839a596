/// The words of the screens in one language.
public struct ScreenWords: Sendable {
  /// Days and times.
  public let moments: MomentWords
  /// The line above the keys, and the top of the screen.
  public let messages: MessageWords
  /// Menus, pickers, questions.
  public let dialogs: DialogWords
  /// Forms.
  public let form: FormWords
  /// The table of items.
  public let items: ItemsScreenWords
  /// Everything about one item.
  public let detail: DetailWords
  /// The first view.
  public let overview: OverviewWords
  /// The board.
  public let board: BoardWords
  /// People.
  public let people: PeopleWords
  /// Sites and grids.
  public let sites: SitesWords
  /// Statistics.
  public let statistics: StatisticsWords
  /// History.
  public let history: HistoryWords
  /// The tour of the first start.
  public let tour: TourWords
  /// What leaves as a file.
  public let export: ExportWords
  /// A year's holidays that are taken in.
  public let calendar: CalendarWords
  /// The weekly meeting.
  public let meeting: MeetingScreenWords

  private static let zh = ScreenWords(
    moments: .zh, messages: .zh, dialogs: .zh, form: .zh, items: .zh, detail: .zh, overview: .zh, board: .zh,
    people: .zh, sites: .zh, statistics: .zh, history: .zh, tour: .zh, export: .zh,
    calendar: .zh, meeting: .zh)
  private static let en = ScreenWords(
    moments: .en, messages: .en, dialogs: .en, form: .en, items: .en, detail: .en, overview: .en, board: .en,
    people: .en, sites: .en, statistics: .en, history: .en, tour: .en, export: .en,
    calendar: .en, meeting: .en)

  /// The words of a language.
  public static func of(_ language: Language) -> ScreenWords {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
