import Assessments
import Foundation
import JSON
import Playbooks
import Reporting
import Testing

@Suite struct DumpTests {
  @Test func dump() throws {
    var out = ""
    func add(_ title: String, _ l: [String]) {
      out += "==== \(title)\n" + l.joined(separator: "\n") + "\n"
    }
    let order = try Example.assessment().askingOrder
    let unknown = order.filter { $0.kind != .open }.map {
      (question: $0.id.description, answer: Answer(.dontKnow))
    }
    let half = Array(Example.mixed.prefix(4))
    for width in [80, 40] {
      try add("mixed \(width)", lines(Example.report(Example.mixed).text, width: width))
      try add("half \(width)", lines(Example.report(half).text, width: width))
      try add(
        "short \(width)",
        lines(Example.report(Example.mixed, form: .short).text, width: width)
      )
      try add("unknown \(width)", lines(Example.report(unknown).text, width: width))
      try add("nothing \(width)", lines(Example.report([]).text, width: width))
    }
    try add("json", [Example.report(Example.mixed).json.pretty])
    let e = try Explanation(Example.report(Example.mixed))
    add("overview", lines(e.overview, width: 80))
    for a in ["purpose", "work", "host"] { add(a, lines(e.area(a) ?? [], width: 80)) }
    for q in order { add(q.id.description, lines(e.question(q.id) ?? [], width: 80)) }
    try add("practice", lines(Example.library().practice("start-small")?.text ?? [], width: 80))
    try add("library", lines(Example.library().text(), width: 80))
    try add("show", lines(Example.assessment().text(form: .full), width: 80))
    try add("show short", lines(Example.assessment().text(form: .short), width: 80))
    add("methods", lines(Methods.text, width: 80))
    try Data(out.utf8).write(to: URL(filePath: "/tmp/t-dialogue/dump.txt"))
  }
}
