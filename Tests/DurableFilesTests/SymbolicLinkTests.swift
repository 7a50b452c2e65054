import Testing

@testable import DurableFiles

@Suite struct SymbolicLinkTests {
  let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.folder.write("x", [])
    _ = try temporary.folder.subfolder("a", create: true)
    try temporary.makeLink("file", to: "x")
    try temporary.makeLink("folder", to: "a")
    try temporary.makeLink("broken", to: "none/x")
  }

  @Test(
    arguments: [
      ("file", "x"), ("folder", "a"), ("broken", "none/x"), ("x", nil), ("a", nil), ("none", nil),
    ] as [(String, String?)]
  )
  func `says where a link leads, and only a link`(name: String, target: String?) {
    #expect(linkTarget(of: temporary.path(name)) == target)
  }

  @Test func `says where a link leads also where that is long`() throws {
    let target = String(repeating: "ä/", count: 500)
    try temporary.makeLink("long", to: target)
    #expect(linkTarget(of: temporary.path("long")) == target)
  }

  @Test(
    arguments: [
      ("", ""), ("x", "/x"), ("a/../x", "/x"), ("./a/.", "/a"), ("file", "/x"), ("folder", "/a"),
      ("new", "/new"), ("folder/new", "/a/new"), ("folder/../new", "/new"),
      ("broken", "/broken"),
    ]
  )
  func `follows links and dots to the one path of a file`(name: String, real: String) throws {
    let root = try #require(realPath(of: temporary.path))
    #expect(root.hasPrefix("/") && !root.hasSuffix("/"))
    #expect(realPath(of: temporary.path(name)) == root + real)
  }

  @Test(arguments: ["none/new", "none/../new", "x/new"])
  func `knows no path where there is no folder`(name: String) {
    #expect(realPath(of: temporary.path(name)) == nil)
  }

  @Test func `puts one slash behind the root`() {
    let name = "muster-test-" + randomHex(bytes: 8)
    #expect(realPath(of: "/\(name)") == "/\(name)")
    #expect(realPath(of: "/") == "/")
  }
}
