import ArgumentParser
import Wording

/// `meeting`: the screen, opened at the weekly meeting.
struct MeetingVerb: ScreenVerb {
  static var configuration: CommandConfiguration { .verb("meeting", \.meeting) }

  @OptionGroup var globals: GlobalOptions

  func screen(in invocation: Invocation) throws -> ScreenRequest? {
    var request = try invocation.screenRequest()
    request.atMeeting = true
    return request
  }
}
