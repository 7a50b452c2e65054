package import Assessments

/// Days to be put into a calendar program: what lies ahead after a report.
package struct CalendarFile: Equatable, Sendable {
  /// Something that is due on a day; it takes the whole day and blocks no time in it.
  package struct Event: Equatable, Sendable {
    /// The same for ever for the same thing, so that a later file moves it instead of doubling it.
    package let uid: String
    /// When it is due.
    package let day: Day
    /// What stands in the calendar, one line.
    package let summary: String
    /// What is read when the day is opened; lines are parted by line breaks.
    package let description: String

    /// Joins a day with what is due on it.
    package init(uid: String, day: Day, summary: String, description: String) {
      self.uid = uid
      self.day = day
      self.summary = summary
      self.description = description
    }
  }

  /// The day the events were made; never the clock, so that the same report gives the same bytes.
  package let stamp: Day
  /// How often the events may have been changed before, 0 or more: of two files a calendar program
  /// believes the one with the greater number.
  package let sequence: Int
  /// In the order of their days.
  package let events: [Event]

  /// Joins the events with the day they were made.
  package init(stamp: Day, sequence: Int, events: [Event]) {
    self.stamp = stamp
    self.sequence = sequence
    self.events = events
  }
}
