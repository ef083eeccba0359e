//! The description says what is answered, and nothing else.

use super::ask;
use crate::site::Site;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Where what is answered differs from what the description says.
struct Reader<'a> {
    api: &'a Value,
    faults: Vec<String>,
}

impl Reader<'_> {
    fn read(&mut self, place: &str, schema: &Value, value: &Value) {
        if let Some(name) = schema["$ref"].as_str() {
            let schema = self.api.pointer(name.trim_start_matches('#')).cloned();
            return match schema {
                Some(schema) => self.read(place, &schema, value),
                None => self.faults.push(format!("{place}: {name} leads nowhere")),
            };
        }
        if let Some(either) = schema["oneOf"].as_array() {
            match either.iter().find(|one| one["type"] != "null") {
                Some(schema) if !value.is_null() => self.read(place, schema, value),
                _ => {}
            }
            return;
        }
        let types: Vec<&str> = match &schema["type"] {
            Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
            one => one.as_str().into_iter().collect(),
        };
        let is_one = types.iter().any(|kind| match *kind {
            "null" => value.is_null(),
            "string" => value.is_string(),
            "integer" => value.is_i64(),
            "number" => value.is_number(),
            "boolean" => value.is_boolean(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            _ => false,
        });
        let is_among = schema["enum"].as_array().is_none_or(|all| all.contains(value));
        if !is_one || !is_among {
            self.faults.push(format!("{place}: {value} is none of {schema}"));
        }
        for (number, one) in value.as_array().into_iter().flatten().enumerate() {
            self.read(&format!("{place}[{number}]"), &schema["items"], one);
        }
        if let Some(fields) = value.as_object() {
            self.read_fields(place, schema, fields);
        }
    }

    fn read_fields(&mut self, place: &str, schema: &Value, fields: &Map<String, Value>) {
        let described = schema["properties"].as_object().cloned().unwrap_or_default();
        let needed: BTreeSet<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let given: BTreeSet<&str> = fields.keys().map(String::as_str).collect();
        let all: BTreeSet<&str> = described.keys().map(String::as_str).collect();
        if !given.is_subset(&all) || !needed.is_subset(&given) {
            self.faults.push(format!("{place}: {given:?} given, {all:?} described, {needed:?} needed"));
        }
        for (name, value) in fields {
            self.read(&format!("{place}.{name}"), &described.get(name).cloned().unwrap_or_default(), value);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_is_as_it_is_described() {
    let site = Site::open().await;
    let api = ask(&site, "/api/v1/openapi.json").await;
    assert_eq!(api["openapi"], "3.1.0");
    assert_eq!(api["servers"][0]["url"], "https://dabei.example");
    let mut reader = Reader { api: &api, faults: Vec::new() };
    let asked = [
        ("/api/v1/events", "/api/v1/events?updated_since=2000-01-01T00:00:00Z", "200", "application/json"),
        ("/api/v1/events", "/api/v1/events?limit=1", "200", "application/json"),
        ("/api/v1/events", "/api/v1/events?seite=1", "400", "application/problem+json"),
        ("/api/v1/events/{slug}", "/api/v1/events/museum", "200", "application/json"),
        ("/api/v1/events/{slug}", "/api/v1/events/netzwerk", "200", "application/json"),
        ("/api/v1/events/{slug}", "/api/v1/events/nichts", "404", "application/problem+json"),
        ("/api/v1/programmes", "/api/v1/programmes", "200", "application/json"),
        ("/api/v1/programmes", "/api/v1/programmes?limit=x", "400", "application/problem+json"),
    ];
    for (pattern, path, status, kind) in asked {
        let schema = &api["paths"][pattern]["get"]["responses"][status]["content"][kind]["schema"];
        assert!(!schema.is_null(), "{pattern} {status} is not described");
        let answer = site.get(path).await;
        assert_eq!(answer.status.to_string(), status, "{path}");
        reader.read(path, schema, &super::json(&answer));
    }
    assert!(reader.faults.is_empty(), "{}", reader.faults.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_parameter_is_described_and_the_examples_run() {
    let site = Site::open().await;
    let api = ask(&site, "/api/v1/openapi.json").await;
    let parameters = api["paths"]["/api/v1/events"]["get"]["parameters"].as_array().unwrap();
    let names: BTreeSet<&str> = parameters.iter().filter_map(|one| one["name"].as_str()).collect();
    let known = domain::events::Filter::FIELDS.into_iter().chain(["updated_since", "cursor", "limit"]);
    assert_eq!(names, known.collect::<BTreeSet<_>>());
    for parameter in parameters.iter().filter(|one| one["name"] != "cursor") {
        assert_eq!(parameter["required"], false, "{parameter}");
        assert!(parameter["schema"]["type"].is_string(), "nothing may be given as null: {parameter}");
        let example = &parameter["example"];
        let example = example.as_str().map_or_else(|| example.to_string(), ToOwned::to_owned);
        let query: String = form_urlencoded::byte_serialize(example.as_bytes()).collect();
        ask(&site, &format!("/api/v1/events?{}={query}", parameter["name"].as_str().unwrap())).await;
    }
    for (path, item) in api["paths"].as_object().unwrap() {
        for status in ["200", "304", "400", "405", "429", "500"] {
            assert!(item["get"]["responses"][status]["description"].is_string(), "{path} {status}");
        }
    }
}
