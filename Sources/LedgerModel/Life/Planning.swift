/// What an action needs from the person before it can be planned: the screen's menus and prompts follow it.
public enum ActionKind: String, Sendable, Hashable, CaseIterable {
  case register, reject, merge, assign, accept
  case sendBack = "return"
  case submit, submitOnTheSpot, pass, fail, extend, promise, suspend, resume, refer, takeBack, grant, refuse
  case remind, supervise, handOver, reopen, cancel
}
