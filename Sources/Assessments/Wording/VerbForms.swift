/// The forms of the verbs that questions about joint work are made of.
///
/// A list, since English tells a verb from a noun by nothing but its company. A verb that is not
/// on it is passed over: a rule that sees too little is easier to live with than one that sees
/// what is not there.
enum VerbForm: Hashable {
  /// "share": after "do", "can" or "to".
  case base
  /// "shares".
  case third
  /// "shared", "wrote", "written": what is over, or after "have" and "is".
  case past

  /// What a word can be; empty for what is no verb of the list.
  static func forms(of word: String) -> Set<VerbForm> { table[word] ?? [] }

  /// Whether the word is more often a noun where it stands after "and": "plans and work".
  static func isMostlyNoun(_ word: String) -> Bool { nouns.contains(word) }

  /// "do", "is", "can" and their like: what a clause begins with when it asks.
  static func isAuxiliary(_ word: String) -> Bool { auxiliaries.contains(word) }

  private static let auxiliaries: Set = [
    "do", "does", "did", "have", "has", "had", "is", "are", "was", "were", "am", "can", "could",
    "will", "would", "may", "might", "must", "shall", "should",
  ]

  private static let table: [String: Set<VerbForm>] = {
    var table: [String: Set<VerbForm>] = [:]
    for base in regular.split(whereSeparator: \.isWhitespace).map(String.init) {
      table[base, default: []].insert(.base)
      table[third(base), default: []].insert(.third)
      table[past(base), default: []].insert(.past)
    }
    for row in irregular.split(whereSeparator: \.isNewline) {
      let forms = row.split(separator: " ").map(String.init)
      guard let base = forms.first else { continue }
      table[base, default: []].insert(.base)
      table[third(base), default: []].insert(.third)
      for form in forms.dropFirst() { table[form, default: []].insert(.past) }
    }
    return table
  }()

  private static func third(_ base: String) -> String {
    if base.hasSuffix("y"), !endsInVowelAndY(base) { return base.dropLast() + "ies" }
    return base + (["s", "x", "ch", "sh"].contains(where: base.hasSuffix) ? "es" : "s")
  }

  private static func past(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), !endsInVowelAndY(base) { return base.dropLast() + "ied" }
    return doubling.contains(base) ? base + String(base.suffix(1)) + "ed" : base + "ed"
  }

  private static func endsInVowelAndY(_ word: String) -> Bool {
    word.dropLast().last.map { "aeou".contains($0) } ?? false
  }

  private static let doubling: Set = ["admit", "commit", "drop", "plan", "refer", "stop", "swap"]

  private static let nouns: Set<String> = {
    let bases = nounsToo.split(whereSeparator: \.isWhitespace).map(String.init)
    return Set(bases + bases.map(third))
  }()

  private static let nounsToo = """
    act address aim answer balance budget call care chair change check claim contact control copy
    cost count cover cut deal design document draw drop end face fall feel find fit form fund gain
    grant handle help hire hold hope host judge lead limit list look love match measure meet mention
    monitor move name need note offer order plan present promise push question rank reach record
    reply report request respect rest result return review reward rise rule run score set show sign
    sort stand start state stop store study support swap talk test thank track train travel treat
    trust try update use value view visit volunteer vote wait want watch welcome win wish work
    """

  private static let regular = """
    accept achieve act add address admit adopt agree aim allow announce answer apply approve
    argue arrange ask assess attend avoid balance belong budget call care chair change check
    claim close collect commit communicate compare complete consider consult contact contribute
    control coordinate copy count cover create decide define delegate deliver depend describe
    design develop disagree disclose discuss divide document drop earn elect enable encourage
    end engage ensure establish evaluate expect explain express face fail fill finish fit fix
    follow form fund gain gather grant handle help hire hope host identify improve include
    inform introduce invite involve join judge launch limit list listen live look love maintain
    manage match measure mention monitor move name need negotiate note offer open order organise
    own participate plan prepare present prevent produce promise promote propose protect provide
    publish push question raise reach receive recognise record refer reflect rely remove repeat
    replace reply report represent request resolve respect respond rest result review reward
    rule save score serve settle share sign solve start state stay stop store strengthen study
    suggest support swap talk test thank track train translate travel treat trust try update use
    value view visit volunteer vote wait want warn watch welcome wish work
    """

  /// The base, then the past forms.
  private static let irregular = """
    be been
    become became become
    begin began begun
    bring brought
    build built
    buy bought
    choose chose chosen
    come came come
    cut cut
    deal dealt
    do did done
    draw drew drawn
    fall fell fallen
    feel felt
    find found
    forget forgot forgotten
    get got
    give gave given
    go went gone
    grow grew grown
    have had
    hear heard
    hold held
    keep kept
    know knew known
    lead led
    learn learnt learned
    leave left
    lend lent
    let let
    lose lost
    make made
    mean meant
    meet met
    pay paid
    put put
    read read
    rise rose risen
    run ran run
    say said
    see saw seen
    sell sold
    send sent
    set set
    show showed shown
    sit sat
    speak spoke spoken
    spend spent
    stand stood
    take took taken
    teach taught
    tell told
    think thought
    understand understood
    win won
    write wrote written
    """
}
