import ArgumentParser
import Wording

/// `meeting`: the screen, opened at the weekly meeting.
struct MeetingVerb: ScreenVerb {
  static var configuration: CommandConfiguration { .verb("meeting", \.meeting) }

  @OptionGroup var globals: GlobalOptions

  func screen(in session: Session) throws -> ScreenRequest? {
    var request = try session.screenRequest()
    request.atMeeting = true
    return request
  }
}
