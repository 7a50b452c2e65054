import Assessments
import Workspace

/// Somebody made up who has filled in a sheet of the demonstration.
struct DemoGuest: Equatable {
  let name: String
  let organisation: String
  let form: Form
  /// How long ago they answered.
  let months: Int
  let person: MadeUpPerson
}

extension DemoGuest {
  static let adaEarlier = ada(.early, months: 6)
  static let adaToday = ada(.growing, months: 0)
  static let ben = DemoGuest(
    name: "Ben Sample",
    organisation: "Sample City Council",
    form: .full,
    months: 0,
    person: MadeUpPerson(.growing, seed: 6)
  )
  static let cleo = DemoGuest(
    name: "Cleo Invented",
    organisation: "Invented Housing Union",
    form: .short,
    months: 0,
    person: MadeUpPerson(.settled, seed: 3)
  )

  /// In the order of their sheets.
  ///
  /// Ada's of today is the last, which 'report' takes by itself.
  static let all = [adaEarlier, ben, cleo, adaToday]

  private static func ada(_ leaning: MadeUpPerson.Leaning, months: Int) -> DemoGuest {
    DemoGuest(
      name: "Ada Example",
      organisation: "Example Health Trust",
      form: .full,
      months: months,
      person: MadeUpPerson(leaning, seed: 8)
    )
  }

  /// The sheet before its first answer; on the same day the same bytes, so its id is derived.
  func sheet(of definition: Definition, today: Day) -> Workspace.NewSheet {
    let assessment = definition.assessment
    let started = "\(today.earlier(months: months))T18:00:00Z"
    var digits = SplitMix64(seed: person.seed, name: "\(assessment.id) \(started)")
    return Workspace.NewSheet(
      definition,
      participant: AnswerSheet.Participant(name: name, organisation: organisation),
      form: form,
      started: started,
      id: (1...2).map { _ in digits.hexadecimal() }.joined()
    )
  }
}

extension SplitMix64 {
  /// The next sixteen hexadecimal digits.
  fileprivate mutating func hexadecimal() -> String {
    let digits = String(next(), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
