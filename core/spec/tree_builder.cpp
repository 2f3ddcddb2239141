// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/tree_builder.hpp"

#include <algorithm>
#include <utility>

#include <yaml-cpp/mark.h>

#include "base/text.hpp"
#include "spec/bytes.hpp"
#include "spec/lexeme.hpp"
#include "spec/parser.hpp"
#include "spec/plain.hpp"
#include "spec/read.hpp"

namespace infra::spec {

namespace {

std::size_t offset_of(const YAML::Mark& mark) {
  return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

bool is_quote(char c) { return c == '"' || c == '\''; }

// The end of a word at `offset` that stands for no value; nothing where there is none, and where the
// word is a key: that is where the next line's key follows upon a key without a value.
std::optional<std::size_t> end_of_null_word(std::string_view text, std::size_t offset) {
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (text.substr(offset, word.size()) != word) continue;
    const auto end = offset + word.size();
    const auto next = text.find_first_not_of(" \t", end);
    if (next == k_nowhere || text[next] != ':') return end;
  }
  return std::nullopt;
}

}  // namespace

Whereabouts TreeBuilder::whereabouts() const {
  Whereabouts found{begin_, end_, std::nullopt};
  const auto bracket =
      std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& f) { return f.has_bracket; });
  if (bracket != frames_.rend()) found.open_bracket = bracket->begin;
  return found;
}

bool TreeBuilder::expects_key() const {
  return !frames_.empty() && frames_.back().node.kind == Node::Kind::mapping && !frames_.back().key;
}

bool TreeBuilder::in_flow() const {
  return std::any_of(frames_.begin(), frames_.end(), [](const Frame& f) { return f.has_bracket; });
}

bool TreeBuilder::in_refused_key() const {
  return std::any_of(frames_.begin(), frames_.end(), [](const Frame& f) { return f.is_key; });
}

// Of the value that is read now.
std::string TreeBuilder::path() const {
  std::string path;
  for (const auto& frame : frames_) {
    if (frame.node.kind == Node::Kind::sequence) {
      path = item_path(path, frame.node.items.size());
    } else if (frame.key && !frame.key->text.empty()) {
      path = child_path(path, frame.key->text);
    }
  }
  return path;
}

void TreeBuilder::add(Diagnostic complaint) {
  complaints_.push_back(std::move(complaint));
  if (complaints_.size() == k_most_complaints) throw Stopped{};
}

void TreeBuilder::complain(Diagnostic what, std::size_t begin, std::size_t end) {
  add(std::move(what).about(path()).at(places_.at(begin, end)));
}

// Complains of what may stand in front of a value to name it or to type it, and goes behind it.
bool TreeBuilder::has_properties(std::size_t offset, const std::string& tag,
                                 YAML::anchor_t anchor) {
  const auto text = places_.text();
  if (anchor != 0) add(anchor_refused(offset, places_).about(path()));
  // Without a tag, the parser says "?" of a plain scalar and of all others, "!" of one in quotes.
  const bool is_named = tag != "?" && tag != "!" && !tag.empty();
  const bool has_tag = is_named || (offset < text.size() && text[offset] == '!');
  if (has_tag) add(tag_refused(offset, places_).about(path()));
  if (anchor == 0 && !has_tag) return false;
  end_ = std::min(text.find_first_of(" \t\n,]}", offset), text.size());
  return true;
}

// Only what the parser takes for structure is looked at: inside a text a tab is a tab.
void TreeBuilder::check_tabs(std::size_t offset, bool is_structure) {
  if (saw_tab_ || in_flow()) return;
  const auto text = places_.text();
  const auto line = begin_of_line(text, offset);
  const auto before = text.substr(line, std::min(offset, text.size()) - line);
  const auto tab = before.find('\t');
  const bool only_indents = before.find_first_not_of(is_structure ? " \t-?" : " \t") == k_nowhere;
  if (tab == k_nowhere || !only_indents) return;
  saw_tab_ = true;  // who uses one uses many
  add(tab_indents(line + tab, places_));
}

// The parser lets a value stand below its key with no indentation.
void TreeBuilder::check_indentation(std::size_t offset) {
  if (frames_.empty() || in_flow() || expects_key()) return;
  const auto line = begin_of_line(places_.text(), offset);
  const auto indentation = offset - line;
  const bool is_first_on_line =
      places_.text().substr(line, indentation).find_first_not_of(' ') == k_nowhere;
  if (!is_first_on_line || indentation >= frames_.back().node.position.column) return;
  complain(error("spec.yaml.syntax", "the value has to be indented more than its key")
               .with_hint("indent it"),
           offset, offset + 1);
}

std::size_t TreeBuilder::end_of_scalar(std::size_t begin, const std::string& value) const {
  const auto text = places_.text();
  if (begin >= text.size()) return text.size();
  if (is_quote(text[begin])) return end_of_quoted(text, begin);
  if (text[begin] == '|' || text[begin] == '>') return end_of_block(text, begin, value);
  return end_of_plain(text, begin, value);
}

void TreeBuilder::check_quoted(std::size_t begin, std::size_t end, const std::string& value) {
  const auto text = places_.text();
  if (begin >= text.size() || !is_quote(text[begin])) return;
  if (end == k_nowhere) {
    add(unclosed_quote(begin, places_).about(path()));
    return;
  }
  if (text[begin] == '"') {
    if (const auto escape = find_bad_escape(text, begin + 1, end - 1)) {
      add(bad_escape(*escape, places_).about(path()));
    } else if (const auto character = find_forbidden_character(value)) {
      complain(error("spec.yaml.control-character",
                     "an escape makes an invisible character: " + *character)
                   .with_hint("take it out"),
               begin, end);
    }
  }
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  const auto begin = offset_of(mark);
  Node node;
  node.kind = Node::Kind::scalar;
  node.plain = tag == "?";
  node.text = value;
  const bool is_refused = has_properties(begin, tag, anchor);
  const auto end = is_refused ? end_ : end_of_scalar(begin, value);
  if (!is_refused) {
    check_tabs(begin, expects_key());
    check_indentation(begin);
    check_quoted(begin, end, value);
  }
  node.position = places_.at(begin, end);
  begin_ = begin;
  end_ = std::min(end, places_.text().size());
  if (expects_key()) {
    take_key(node);
    return;
  }
  if (value.size() > k_most_bytes_in_a_text) {
    complain(error("spec.yaml.scalar-size", "the text has " + std::to_string(value.size()) +
                                                " bytes, and may have " +
                                                std::to_string(k_most_bytes_in_a_text))
                 .with_hint("is a file pasted here that belongs elsewhere?"),
             begin, end);
  }
  emit(std::move(node));
}

// The parser's mark of a value that is not there is the next token's, which may be lines away.
Node TreeBuilder::null_at(std::size_t mark) {
  Node node;
  const auto text = places_.text();
  // Behind the colon of its key, or behind the dash, comma or bracket that it follows as an item.
  auto behind = end_;
  const auto next = skip_blanks_and_comments(text, behind);
  const bool has_key = !frames_.empty() && frames_.back().key.has_value();
  const std::string_view leads = has_key ? ":" : "-,[";
  const bool is_lead = next < text.size() && next <= mark && leads.find(text[next]) != k_nowhere;
  if (is_lead) behind = next + 1;
  const auto word = skip_blanks_and_comments(text, behind);
  if (word == mark) {
    if (const auto end = end_of_null_word(text, word)) {
      end_ = *end;
      node.plain = true;
      node.position = places_.at(word, *end);
      return node;
    }
  }
  end_ = behind;
  node.position = places_.at(behind);
  return node;
}

// The parser takes a text alone on the last line of a mapping for a key without a value.
void TreeBuilder::check_colon() {
  if (frames_.empty() || in_flow()) return;
  const auto& key = frames_.back().key;
  if (!key || key->refused) return;
  const auto next = skip_blanks_and_comments(places_.text(), end_);
  if (next < places_.text().size() && places_.text()[next] == ':') return;
  add(lacks_colon(begin_, places_).about(path()));
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const auto offset = offset_of(mark);
  check_colon();
  const bool is_refused = anchor != 0 && has_properties(offset, "?", anchor);
  if (expects_key()) {
    refuse_key(error("spec.yaml.key", "a key has to be a text, and this is none")
                   .with_hint("write the key in quotes"),
               places_.at(offset));
    end_ = std::max(end_, end_of_null_word(places_.text(), offset).value_or(offset));
    return;
  }
  Node refused;
  refused.position = places_.at(offset);
  emit(is_refused ? std::move(refused) : null_at(offset));
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  const auto begin = offset_of(mark);
  add(alias_refused(begin, places_).about(path()));
  end_ = std::min(places_.text().find_first_of(" \t\n,]}", begin), places_.text().size());
  if (expects_key()) {
    frames_.back().key = Key{"", places_.at(begin), true};
    return;
  }
  emit(Node{});
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
  has_properties(offset_of(mark), tag, anchor);
  open(Node::Kind::sequence, offset_of(mark), style == YAML::EmitterStyle::Flow);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  has_properties(offset_of(mark), tag, anchor);
  open(Node::Kind::mapping, offset_of(mark), style == YAML::EmitterStyle::Flow);
}

void TreeBuilder::OnSequenceEnd() { close(); }
void TreeBuilder::OnMapEnd() { close(); }

void TreeBuilder::open(Node::Kind kind, std::size_t offset, bool is_flow) {
  const auto text = places_.text();
  if (frames_.size() == k_most_levels) {
    complain(error("spec.yaml.depth",
                   "this is nested more than " + std::to_string(k_most_levels) + " levels deep")
                 .with_hint("no spec needs that: is this the right file?"),
             offset, offset + 1);
    throw Stopped{};
  }
  Frame frame;
  frame.node.kind = kind;
  frame.node.position = places_.at(offset);
  frame.begin = offset;
  // A pair alone in a list, [a: 1], is a mapping in flow without a bracket of its own.
  frame.has_bracket =
      is_flow && offset < text.size() && (text[offset] == '[' || text[offset] == '{');
  frame.is_key = expects_key();
  if (frame.is_key && !in_refused_key()) {
    complain(error("spec.yaml.key", "a key has to be a text, and this is a list or a mapping")
                 .with_hint("a text that begins with [ or { has to be in quotes"),
             offset, offset + 1);
  }
  if (is_flow) check_indentation(offset);
  if (!is_flow) check_tabs(offset, true);
  begin_ = offset;
  end_ = std::max(end_, frame.has_bracket ? offset + 1 : offset);
  frames_.push_back(std::move(frame));
}

void TreeBuilder::close() {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  if (frame.has_bracket) {
    // The parser does not say where the bracket is that closes this one.
    const auto text = places_.text();
    auto next = skip_blanks_and_comments(text, end_);
    while (next < text.size() && text[next] == ',') next = skip_blanks_and_comments(text, next + 1);
    if (next < text.size() && (text[next] == ']' || text[next] == '}')) end_ = next + 1;
  }
  if (frame.is_key) {
    frames_.back().key = Key{"", frame.node.position, true};
  } else {
    emit(std::move(frame.node));
  }
}

// Each value costs some hundred bytes, whatever it says.
void TreeBuilder::check_count(Position where) {
  if (++values_ <= k_most_values) return;
  add(error("spec.yaml.size", "the file has more than " + std::to_string(k_most_values) + " values")
          .at(where)
          .with_hint("a spec is a page or two: is this the right file?"));
  throw Stopped{};
}

void TreeBuilder::emit(Node node) {
  check_count(node.position);
  if (frames_.empty()) {
    root_ = std::move(node);
    return;
  }
  Frame& frame = frames_.back();
  if (frame.node.kind == Node::Kind::sequence) {
    frame.node.items.push_back(std::move(node));
    return;
  }
  const Key key = *std::exchange(frame.key, std::nullopt);
  if (!key.refused) frame.node.entries.push_back({key.text, key.position, std::move(node)});
}

void TreeBuilder::refuse_key(Diagnostic why, Position where) {
  if (!in_refused_key()) add(std::move(why).about(path()).at(where));
  frames_.back().key = Key{"", where, true};
}

void TreeBuilder::take_key(const Node& node) {
  Frame& frame = frames_.back();
  if (!frame.has_bracket && frame.keys.empty()) frame.node.position = node.position;
  if (node.text.size() > k_most_bytes_in_a_key) {
    refuse_key(error("spec.yaml.key-size", "the key has " + std::to_string(node.text.size()) +
                                               " bytes, and may have " +
                                               std::to_string(k_most_bytes_in_a_key)),
               node.position);
    return;
  }
  if (node.plain && node.text == "<<") {
    refuse_key(
        error("spec.yaml.merge-key", "a spec has no merge keys").with_hint("write the values out"),
        node.position);
    return;
  }
  if (const Plain meaning = node.plain ? meaning_of(node.text) : Plain::text;
      meaning != Plain::text) {
    refuse_key(error("spec.yaml.key", "a key has to be a text, and " + node.text + " is " +
                                          std::string(noun_of(meaning)) + " to YAML")
                   .with_hint("write it in quotes: " + in_quotes(node.text)),
               node.position);
    return;
  }
  const auto [first, is_new] = frame.keys.emplace(node.text, node.position);
  if (!is_new) {
    const auto where =
        std::to_string(first->second.line) + ":" + std::to_string(first->second.column);
    add(error("spec.yaml.duplicate-key", "the key is here twice: first at " + where)
            .about(child_path(path(), node.text))
            .at(node.position)
            .with_hint("take one of them out"));
  }
  frame.key = Key{node.text, node.position, !is_new};
}

}  // namespace infra::spec
