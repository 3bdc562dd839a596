import LedgerModel

/// What each command is called.
public struct CommandTitleWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A command's title.
  public func title(_ command: CommandName) -> CommandTitle {
    switch command {
    case .up: CommandTitle(say("上移", "Up"), say("上移一行", "One row up"))
    case .down: CommandTitle(say("下移", "Down"), say("下移一行", "One row down"))
    case .left: CommandTitle(say("左", "Left"), say("向左", "To the left"))
    case .right: CommandTitle(say("右", "Right"), say("向右", "To the right"))
    case .pageUp: CommandTitle(say("上一页", "Page up"), say("上翻一页", "One page up"))
    case .pageDown: CommandTitle(say("下一页", "Page down"), say("下翻一页", "One page down"))
    case .halfUp: CommandTitle(say("上半页", "Half up"), say("上翻半页", "Half a page up"))
    case .halfDown: CommandTitle(say("下半页", "Half down"), say("下翻半页", "Half a page down"))
    case .first: CommandTitle(say("首行", "First"), say("到第一行", "To the first row"))
    case .last: CommandTitle(say("末行", "Last"), say("到最后一行", "To the last row"))
    case .nextPane: CommandTitle(say("换栏", "Pane"), say("切换到另一栏", "To the other pane"))
    case .overview: CommandTitle(say("总览", "Overview"), say("打开总览:先看自己的事", "Overview: your own queue first"))
    case .items: CommandTitle(say("事项", "Items"), say("打开事项列表", "The table of items"))
    case .board:
      CommandTitle(
        say("看板", "Board"),
        say("打开看板:待派、整改、待核查、本周销号", "Board: to assign, in progress, to check, closed this week"))
    case .people:
      CommandTitle(say("人员", "People"), say("打开人员:在办、红灯、按期结案率", "People: load, red lamps, on-time rate"))
    case .sites: CommandTitle(say("点位", "Sites"), say("打开点位与网格", "Sites and grids"))
    case .statistics: CommandTitle(say("统计", "Figures"), say("打开统计图", "Statistics as bars"))
    case .history:
      CommandTitle(say("历史", "History"), say("打开台账的变更历史", "What was changed in this ledger, and by whom"))
    case .meeting: CommandTitle(say("例会", "Meeting"), say("打开周例会", "The weekly meeting"))
    case .open:
      CommandTitle(say("菜单", "Menu"), say("打开编号菜单,用数字选择操作", "Numbered menu of what can be done here"))
    case .detail: CommandTitle(say("详情", "Detail"), say("查看事项的全部内容", "Everything about the item"))
    case .back: CommandTitle(say("返回", "Back"), say("返回上一层", "Back one level"))
    case .close:
      CommandTitle(
        say("关闭", "Close"), say("关闭这一层,在最外层时询问是否退出", "Close this level; at the top, ask whether to leave"))
    case .new: CommandTitle(say("新建", "New"), say("登记新事项", "Report a new item"))
    case .line: CommandTitle(say("速记", "Quick"), say("用一行文字登记新事项", "Report a new item as one line of text"))
    case .copy: CommandTitle(say("复制", "Copy"), say("照这一件再登记一件", "Report another item like this one"))
    case .edit: CommandTitle(say("修改", "Edit"), say("修改事项内容", "Edit the item"))
    case .assign: CommandTitle(say("派单", "Assign"), say("把事项派给一名责任人", "Assign the item to one owner"))
    case .life:
      CommandTitle(
        say("下一步", "Next step"),
        say("事项的下一步:提交、核查、延期、挂账等", "The item's next step: submit, check, extend, suspend ..."))
    case .due:
      CommandTitle(say("期限", "Due"), say("设定期限,逾期的作出承诺", "Set the due date, or promise a date when overdue"))
    case .labels: CommandTitle(say("标签", "Labels"), say("增减标签", "Add and remove labels"))
    case .note: CommandTitle(say("进展", "Note"), say("写一条进展", "Write a progress note"))
    case .joint:
      CommandTitle(
        say("联合执法", "Joint"), say("编入联合执法,并写明参加单位", "Put into a joint action, with the units that take part"))
    case .forget:
      CommandTitle(
        say("删信息", "Forget"),
        say("删除反映人、联系人或人员电话,连同以前的记录", "Remove a reporter, a contact or a telephone, from the past as well"))
    case .handOver:
      CommandTitle(
        say("移交", "Hand over"),
        say("把此人的全部未结事项一次移交给另一人", "Hand all open items of this person to another, as one step"))
    case .rates:
      CommandTitle(
        say("指标", "Rates"),
        say("某一时段的各项指标,以期末记录为准;再按回到在办", "Rates of a period as the ledger stood at its end, or the open items")
      )
    case .figures:
      CommandTitle(say("数字", "Figures"), say("看各个数字对应的事项", "The items behind the figures shown here"))
    case .earlier: CommandTitle(say("上一期", "Earlier"), say("上一时段的指标", "The rates of the period before"))
    case .later: CommandTitle(say("下一期", "Later"), say("下一时段的指标", "The rates of the period after"))
    case .span: CommandTitle(say("时段", "Span"), say("按周、按月、按季、按年统计指标", "Rates by week, month, quarter, year"))
    case .records:
      CommandTitle(
        say("资料", "Records"),
        say("全部资料:人员、点位、网格、责任单位……", "All records: people, sites, grids, units and others"))
    case .toDo:
      CommandTitle(
        say("待办", "To do"),
        say("此人的待办,复制成一条消息发给本人", "What this person has to do, copied as a message to them"))
    case .withdrawImport:
      CommandTitle(
        say("撤回导入", "Withdraw"),
        say("撤回变更记录里选中的一批导入", "Take back the import chosen in the history"))
    case .bringIn:
      CommandTitle(
        say("导入", "Import"),
        say("导入表格:Excel、WPS、CSV 文件,或粘贴的单元格", "Import a table: a file of Excel, WPS or CSV, or pasted cells")
      )
    case .city: CommandTitle(say("创城", "City"), say("创城:指标、材料、检查、周期", "What the city is scored by"))
    case .recordSteps: CommandTitle(say("下一步", "Step"), say("这一条的下一步", "The next step of this record"))
    case .selfCheck: CommandTitle(say("自查", "Check"), say("按标准自查点位", "Walk the sites with their standards"))
    case .calendar:
      CommandTitle(
        say("日历", "Calendar"),
        say("打开日历:到期、答应、例会、节假日", "Calendar: due dates, promises, meetings, holidays"))
    case .today: CommandTitle(say("今天", "Today"), say("日历回到今天", "The calendar goes back to today"))
    case .byWeek: CommandTitle(say("周月", "Week"), say("日历按周看,再按按月看", "The calendar by week, again by month"))
    case .set:
      CommandTitle(say("设置", "Set"), say("设置:鼠标开或关(set mouse)", "Set: the mouse on or off (set mouse)"))
    case .holidays:
      CommandTitle(
        say("节假日", "Holidays"),
        say("录入下一年的节假日:粘贴放假通知,或选文件", "Enter the next year's holidays from their notice"))
    case .evidence:
      CommandTitle(
        say("佐证", "Evidence"),
        say("把 exchange 目录里的照片、文件添加为佐证", "Add a photo or paper from the exchange directory"))
    case .newRecord:
      CommandTitle(say("新增", "New"), say("新增人员、网格、点位或单位", "Enter a new person, grid, site or unit"))
    case .editRecord:
      CommandTitle(say("修改", "Edit"), say("修改这名人员、网格、点位或单位", "Edit this person, grid, site or unit"))
    case .group:
      CommandTitle(say("分组", "Group"), say("按责任人、点位等分组,并显示小计", "Group by owner, site and so on, with totals"))
    case .mark: CommandTitle(say("标记", "Mark"), say("标记或取消标记这一件", "Mark or unmark this item"))
    case .markAll:
      CommandTitle(say("全标", "Mark all"), say("标记列出的全部事项,再按取消", "Mark all items shown; again to unmark"))
    case .markTo:
      CommandTitle(
        say("标到这里", "Mark to"), say("从上一次标记的一件标记到这一件", "Mark all from the one marked last to this one"))
    case .unmark:
      CommandTitle(say("取消标记", "Unmark"), say("取消全部标记,或符合条件的标记", "Unmark all, or those that a query finds"))
    case .repeatLast:
      CommandTitle(
        say("再做一次", "Again"),
        say("把上一次的修改再做到这一件或标记的事项上", "Make the last change again, on this item or the marked ones"))
    case .undoList:
      CommandTitle(
        say("撤销列表", "Undo list"),
        say("自己一天内的修改,逐条查看、撤销", "Your own changes of the last day, to look through and take back"))
    case .nextItem: CommandTitle(say("后一件", "Next item"), say("看列表里的后一件", "The next item of the list"))
    case .previousItem:
      CommandTitle(say("前一件", "Previous"), say("看列表里的前一件", "The item before it in the list"))
    case .clip:
      CommandTitle(
        say("复制文字", "Clipboard"), say("把编号、一行或全文复制到剪贴板", "Copy number, row or text to the clipboard"))
    case .editor:
      CommandTitle(
        say("编辑器", "Editor"),
        say("Ctrl-X 再 Ctrl-E:用自己的编辑器写长文", "Ctrl-X, then Ctrl-E: write a long text in your own editor"))
    case .map:
      CommandTitle(
        say("自定按键", "Map key"),
        say("给一个按键定一条命令,如 :map K assign 王磊", "Let a key run a command, as :map K assign 王磊"))
    case .unmap: CommandTitle(say("还原按键", "Unmap key"), say("取消自定的按键", "Give a key its own meaning back"))
    case .undo: CommandTitle(say("撤销", "Undo"), say("撤销自己上一次的修改", "Undo your own last change"))
    case .redo: CommandTitle(say("重做", "Redo"), say("重做刚撤销的修改", "Redo what you have just undone"))
    case .search:
      CommandTitle(
        say("查找", "Search"),
        say("边输边找:标题、点位、人名、编号,拼音首字母也行", "Find as you type: title, site, person, number; pinyin initials too"))
    case .query:
      CommandTitle(
        say("筛选", "Query"), say("按条件筛选,例如 状态:整改中 到期:本周", "Filter, for example state:inProgress due:thisweek"))
    case .saved: CommandTitle(say("常用", "Saved"), say("打开保存过的筛选条件", "Open a saved query"))
    case .sort: CommandTitle(say("排序", "Sort"), say("选择排序方式", "Choose the order"))
    case .columns: CommandTitle(say("列", "Columns"), say("选择显示哪些列", "Choose the columns"))
    case .columnLeft: CommandTitle(say("左一列", "Left col."), say("选左边一列", "Choose the column to the left"))
    case .columnRight:
      CommandTitle(say("右一列", "Right col."), say("选右边一列", "Choose the column to the right"))
    case .ascending:
      CommandTitle(
        say("升序", "Ascending"),
        say("按所选的列升序排,可先后按几列", "Sort by the chosen column, ascending; several in turn"))
    case .descending:
      CommandTitle(
        say("降序", "Descending"),
        say("按所选的列降序排,可先后按几列", "Sort by the chosen column, descending; several in turn"))
    case .values:
      CommandTitle(
        say("取值", "Values"),
        say("所选的列有哪些值、各几件,回车筛选", "The values of the chosen column with counts; Enter narrows to one"))
    case .narrower: CommandTitle(say("变窄", "Narrower"), say("所选的列变窄", "Make the chosen column narrower"))
    case .wider: CommandTitle(say("变宽", "Wider"), say("所选的列变宽", "Make the chosen column wider"))
    case .sums:
      CommandTitle(
        say("求和", "Sums"), say("数量求和:列出的或标记的", "Sums of quantities, of all rows or the marked ones"))
    case .scope:
      CommandTitle(say("范围", "Scope"), say("切换范围:未销号、我的、全部", "Switch between open items, mine, and all"))
    case .export:
      CommandTitle(
        say("导出", "Export"),
        say("把列表导出成表格或打印台账,或写工作总结", "Export the list as a spreadsheet or printed ledger, or a work summary"))
    case .palette: CommandTitle(say("命令", "Command"), say("输入命令", "Type a command"))
    case .help:
      CommandTitle(say("帮助", "Help"), say("查看这里能用的按键,可搜索", "The keys that work here; type to search them"))
    case .language: CommandTitle(say("English", "中文"), say("切换到英文界面", "Switch to Chinese"))
    case .actAs:
      CommandTitle(say("换人", "Act as"), say("演练台账中换一个人操作", "Act as another person, in a practice ledger"))
    case .save: CommandTitle(say("保存", "Save"), say("保存", "Save"))
    case .saveNext:
      CommandTitle(
        say("保存下一个", "Save, next"), say("保存,接着办等着的下一件,或录入下一个", "Save, and on to the next one"))
    case .redraw: CommandTitle(say("重绘", "Redraw"), say("重新画出整个屏幕", "Draw the whole screen again"))
    case .tour: CommandTitle(say("导览", "Tour"), say("两分钟导览", "A tour of two minutes"))
    case .theme: CommandTitle(say("配色", "Theme"), say("换一套配色", "Choose another set of colours"))
    case .suspend: CommandTitle(say("挂起", "Suspend"), say("暂时回到命令行", "Go back to the shell for a while"))
    case .quit: CommandTitle(say("退出", "Quit"), say("退出程序", "Leave the program"))
    case .begin:
      CommandTitle(say("进入", "Go in"), say("开始、继续或查看一次会议", "Begin a meeting, go on with one, or look at one"))
    case .toNext:
      CommandTitle(say("下一件", "Next"), say("下一件,到了最后进入下一屏", "The next one; behind the last, the next screen"))
    case .toPrevious: CommandTitle(say("上一件", "Previous"), say("回到上一件", "Back to the one before"))
    case .skip: CommandTitle(say("跳过", "Skip"), say("跳过这一件,回头再议", "Skip this one and come back to it later"))
    case .comeBack:
      CommandTitle(say("补议", "Come back"), say("回到最早跳过的一件", "Back to the first that was skipped"))
    case .before:
      CommandTitle(
        say("会前", "Before"), say("会前情况:本周、没有责任人的、待批、节假日", "What should be known before the meeting"))
    case .rollCall:
      CommandTitle(
        say("签到", "Roll call"), say("签到:出席、请假、列席、缺席", "Roll call: present, excused, observer, absent"))
    case .lastWeek:
      CommandTitle(say("上周", "Last week"), say("上周回顾:数字和上次议定事项", "Last week: figures and earlier decisions"))
    case .gridByGrid:
      CommandTitle(say("逐网格", "Grids"), say("逐网格汇报:每人一页", "Grid by grid: a page for each worker"))
    case .redLamps:
      CommandTitle(say("红灯", "Red lamps"), say("红灯:逐件问原因和新承诺", "Red lamps: why, and the new promise"))
    case .requests:
      CommandTitle(say("待批", "Requests"), say("待批:延期、挂账、移送", "Requests: extension, suspension, referral"))
    case .checks: CommandTitle(say("核查", "Checks"), say("核查与回头看", "Checks and look-backs"))
    case .experience: CommandTitle(say("经验", "Experience"), say("经验交流:记亮点", "Experience: mark highlights"))
    case .nextWeek:
      CommandTitle(
        say("部署", "Next week"), say("下周部署:重点点位在前,先易后难", "Next week's work: key sites first, easy first"))
    case .decisions:
      CommandTitle(say("议定", "Decisions"), say("议定事项:责任人和时限", "Decisions, each with owner and due date"))
    case .supervise:
      CommandTitle(say("督办", "Supervise"), say("催办、督办或挂牌督办", "Remind, supervise, listed supervision"))
    case .pass: CommandTitle(say("通过", "Pass"), say("核查通过,销号", "Pass the check: the item is closed"))
    case .fail: CommandTitle(say("返工", "Send back"), say("核查不通过,返工", "Fail the check: the item is sent back"))
    case .grant: CommandTitle(say("同意", "Grant"), say("同意所申请的", "Grant what is asked for"))
    case .refuse:
      CommandTitle(say("不同意", "Refuse"), say("不同意所申请的,说明原因", "Refuse what is asked for, with a reason"))
    case .highlight:
      CommandTitle(say("亮点", "Highlight"), say("记为亮点,说说好在哪里", "Mark as a highlight, with a word why"))
    case .decide:
      CommandTitle(say("议定", "Decide"), say("记一项议定事项:内容、责任人、时限", "Note a decision: text, owner, due date"))
    case .addHere:
      CommandTitle(
        say("添加", "Add"),
        say("添加:来宾、会议记录、经验、安排、议定事项", "Add: a guest, a note, an experience, a plan, a decision"))
    case .withdraw: CommandTitle(say("删除", "Withdraw"), say("删去这一项议定事项", "Take this decision off the list"))
    case .present: CommandTitle(say("出席", "Present"), say("签到:出席", "Roll call: present"))
    case .excused: CommandTitle(say("请假", "Excused"), say("签到:请假", "Roll call: excused"))
    case .observer: CommandTitle(say("列席", "Observer"), say("签到:列席", "Roll call: observer"))
    case .absent: CommandTitle(say("缺席", "Absent"), say("签到:缺席", "Roll call: absent"))
    case .allPresent:
      CommandTitle(say("全到", "All here"), say("其余的都记为出席", "All who were not called yet are present"))
    case .kept: CommandTitle(say("落实", "Kept"), say("这一项已落实", "This decision was kept"))
    case .notKept:
      CommandTitle(say("未落实", "Not kept"), say("这一项没有落实,下次再问", "This decision was not kept; it comes back"))
    case .dropped: CommandTitle(say("不再办", "Dropped"), say("这一项不再执行", "This decision is no longer wanted"))
    case .nextMeeting: CommandTitle(say("下次", "Next date"), say("定下次会议的时间", "Say when the next meeting is"))
    case .seats: CommandTitle(say("主持", "Seats"), say("指定主持和记录", "Name chair and recorder"))
    case .takeOver: CommandTitle(say("接过", "Take over"), say("接过键盘", "Take the keyboard of the meeting"))
    case .reveal:
      CommandTitle(
        say("显示", "Reveal"), say("显示或隐藏电话和居民姓名", "Show or hide phone numbers and residents' names"))
    case .adjourn:
      CommandTitle(say("散会", "Adjourn"), say("散会,先看有没有遗留", "Adjourn; what is open is named first"))
    case .papers: CommandTitle(say("纪要", "Papers"), say("看会议纪要、周通报和工作总结", "Minutes, bulletin and summary"))
    case .rewrite: CommandTitle(say("改写", "Rewrite"), say("改写文书的一段", "Rewrite a paragraph of the paper"))
    case .issue:
      CommandTitle(say("印发", "Issue"), say("印发纪要和周通报,数字定格", "Issue minutes and bulletin; figures are frozen"))
    case .saveFiles:
      CommandTitle(
        say("存文件", "Save files"), say("把文稿存成文件(网页、Markdown、文本)", "Save the papers as Markdown, page and text")
      )
    case .ranking:
      CommandTitle(say("排名", "Ranking"), say("选择排名对象,设定各项权重", "Choose what is ranked, and the weights"))
    case .toScreens:
      CommandTitle(say("逐屏看", "Screens"), say("逐屏查看这次会议", "Go through this meeting screen by screen"))
    case .reconvene:
      CommandTitle(say("复会", "Reconvene"), say("散会后再开,补上遗漏", "Open the adjourned meeting again"))
    }
  }
}
